namespace Alicerce.Ingest.Content.Text;

/// <summary>
/// Lines are counted as an editor shows them: each LF, CR LF or CR ends one, and text after the last of them is one
/// more. Words are runs of characters that are not white space.
/// </summary>
public sealed record TextStatistics
{
    public required string Charset { get; init; }

    public required long Lines { get; init; }

    public required long Words { get; init; }

    /// <summary>The beginning of the text, decoded, for telling markup from plain text.</summary>
    public required string Beginning { get; init; }

    public required bool IsBeginningAll { get; init; }

    public required JsonKind Json { get; init; }

    public long? JsonEntries { get; init; }
}
