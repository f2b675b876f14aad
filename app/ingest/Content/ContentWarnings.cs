namespace Alicerce.Ingest.Content;

/// <summary>What a reader must know before opening the content.</summary>
[Flags]
public enum ContentWarnings
{
    None = 0,
    NameMismatch = 1,
    CompressionBomb = 2,
    UnsafeEntryName = 4,
    Encrypted = 8,
    Damaged = 16,
    ListingCut = 32,
    DuplicateEntryName = 64,
}
