namespace Alicerce.Contract.Results;

/// <summary>What one job made out of one version of one object.</summary>
public sealed record Manifest
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string JobId { get; init; }

    public required ManifestSource Source { get; init; }

    public required DateTimeOffset ProcessedAt { get; init; }

    /// <summary>How many rows or lines of data the source holds; zero for what has none.</summary>
    public required long Records { get; init; }

    public required IReadOnlyList<ManifestFile> Files { get; init; }
}
