namespace Alicerce.Ingest.Content;

/// <summary>What the bytes of an object say about it. What a kind of content does not have is null.</summary>
public sealed record ContentMetadata
{
    public required long Size { get; init; }

    /// <summary>Lower-case hexadecimal; null when the object is too large to be read through.</summary>
    public string? Sha256 { get; init; }

    public required string MediaType { get; init; }

    public string? Charset { get; init; }

    public long? Lines { get; init; }

    public long? Words { get; init; }

    /// <summary>Of a table in text.</summary>
    public int? Columns { get; init; }

    /// <summary>Of an image, in pixels.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>Of a document.</summary>
    public int? Pages { get; init; }

    /// <summary>Files in an archive, values in a JSON array or in JSON lines.</summary>
    public long? Entries { get; init; }

    /// <summary>What the files of an archive say that they unpack to, in bytes.</summary>
    public long? UnpackedSize { get; init; }

    /// <summary>Of the first files in an archive, as they can be shown; archives in it are files like others.</summary>
    public IReadOnlyList<string> EntryNames { get; init; } = [];

    public ContentWarnings Warnings { get; init; }
}
