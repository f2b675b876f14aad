namespace Alicerce.Ingest.Content.Archives;

/// <summary>What an archive says of itself. Nothing of it is unpacked.</summary>
internal sealed record ArchiveSummary
{
    public long Entries { get; init; }

    public long UnpackedSize { get; init; }

    public ContentWarnings Warnings { get; init; }

    /// <summary>What the archive really is, when it is a document in the shape of an archive.</summary>
    public string? MediaType { get; init; }
}
