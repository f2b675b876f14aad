namespace Alicerce.Contract.Files;

/// <summary>The values of <see cref="FileItem.Warnings"/>.</summary>
public static class ContentWarning
{
    /// <summary>The name ends like another kind of file than the content is.</summary>
    public const string NameMismatch = "name-mismatch";

    /// <summary>An archive states sizes that no honest archive of its size has, or smaller ones than it unpacks to.</summary>
    public const string CompressionBomb = "compression-bomb";

    /// <summary>An archive holds a name or a link that leads outside the folder it is unpacked in, or hides what it is.</summary>
    public const string UnsafeEntryName = "unsafe-entry-name";

    /// <summary>An archive or document is password-protected.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>The structure that the format promises is not there: cut off, or damaged.</summary>
    public const string Damaged = "damaged";

    /// <summary>More is inside than the function lists.</summary>
    public const string ListingCut = "listing-cut";

    /// <summary>An archive holds a name twice, and tools differ in which of the two they unpack.</summary>
    public const string DuplicateEntryName = "duplicate-entry-name";
}
