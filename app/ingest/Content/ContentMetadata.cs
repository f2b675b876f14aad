namespace Alicerce.Ingest.Content;

/// <summary>What the bytes of an object say about it. Charset, lines and words exist for text alone.</summary>
public sealed record ContentMetadata
{
    public required long Size { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string MediaType { get; init; }

    public string? Charset { get; init; }

    public long? Lines { get; init; }

    public long? Words { get; init; }
}
