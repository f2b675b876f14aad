namespace Alicerce.Engine.Render;

/// <summary>What the user asked for with <c>--color</c>.</summary>
public enum ColorChoice
{
    Auto,
    Always,
    Never,
}
