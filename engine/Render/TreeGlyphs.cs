namespace Alicerce.Engine.Render;

/// <summary>The lines that join a resource to its parent.</summary>
public sealed record TreeGlyphs(string Branch, string Last, string Through, string Blank)
{
    private static readonly TreeGlyphs Unicode = new("├─ ", "└─ ", "│  ", "   ");
    private static readonly TreeGlyphs Ascii = new("|- ", "`- ", "|  ", "   ");

    public static TreeGlyphs For(OutputTraits traits) => traits.Unicode ? Unicode : Ascii;
}
