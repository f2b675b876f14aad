namespace Alicerce.Contract.Results;

/// <summary>The object that a job read.</summary>
public sealed record ManifestSource
{
    public required string Bucket { get; init; }

    public required string Key { get; init; }

    public string? VersionId { get; init; }

    public required long Size { get; init; }

    /// <summary>In lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string MediaType { get; init; }
}
