namespace Alicerce.Engine.Render;

/// <summary>How much the text shows.</summary>
public sealed record TextOptions
{
    /// <summary>
    /// Groups resources that differ in name alone, and what a remote component consists of, so that a stack of a
    /// hundred resources fits a screen or two. Their names and numbers remain.
    /// </summary>
    public bool Fold { get; init; }

    /// <summary>Shows debug messages too.</summary>
    public bool Verbose { get; init; }
}
