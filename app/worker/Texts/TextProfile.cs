namespace Alicerce.Worker.Texts;

/// <summary>What is known of a text.</summary>
public sealed record TextProfile
{
    public required string Encoding { get; init; }

    public required long Characters { get; init; }

    public required long Lines { get; init; }

    public required long EmptyLines { get; init; }

    public required int LongestLine { get; init; }

    public required long Words { get; init; }

    /// <summary>Without regard to case; an estimate when it is large, with a standard error of 0.8 %.</summary>
    public required long DistinctWords { get; init; }
}
