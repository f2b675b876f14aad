namespace Alicerce.Aws.Services;

/// <summary>Which bytes of which object.</summary>
public sealed record ObjectRequest
{
    public required string Bucket { get; init; }

    public required string Key { get; init; }

    /// <summary>Null: the current one.</summary>
    public string? VersionId { get; init; }

    /// <summary>An object with another tag fails with a code of its own; without quotes.</summary>
    public string? ETag { get; init; }

    /// <summary>The first and the last byte, both included; null for all.</summary>
    public (long First, long Last)? Range { get; init; }
}
