using Alicerce.Contract.Files;

namespace Alicerce.Ingest.Content;

public static class ContentWarningsText
{
    private static readonly (ContentWarnings Warning, string Text)[] Texts =
    [
        (ContentWarnings.NameMismatch, ContentWarning.NameMismatch),
        (ContentWarnings.CompressionBomb, ContentWarning.CompressionBomb),
        (ContentWarnings.UnsafeEntryName, ContentWarning.UnsafeEntryName),
        (ContentWarnings.Encrypted, ContentWarning.Encrypted),
        (ContentWarnings.Damaged, ContentWarning.Damaged),
        (ContentWarnings.ListingCut, ContentWarning.ListingCut),
        (ContentWarnings.DuplicateEntryName, ContentWarning.DuplicateEntryName),
    ];

    /// <summary>As items spell them, with a comma between two; empty when there are none.</summary>
    public static string Of(ContentWarnings warnings) =>
        string.Join(',', Texts.Where(entry => warnings.HasFlag(entry.Warning)).Select(entry => entry.Text));
}
