namespace Alicerce.Ingest.Content.Archives;

/// <summary>What an archive says of itself. Nothing of it is unpacked.</summary>
internal sealed record ArchiveSummary
{
    /// <summary>Null when only the beginning is known.</summary>
    public long? Entries { get; init; }

    public long? UnpackedSize { get; init; }

    /// <summary>Of the first entries, as they can be shown.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public ContentWarnings Warnings { get; init; }

    /// <summary>What the archive really is, when it is a document in the shape of an archive.</summary>
    public string? MediaType { get; init; }
}
