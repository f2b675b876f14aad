namespace Alicerce.Ingest.Content.Archives;

internal static class CompressionBomb
{
    private const int HighestRatio = 100;
    private const long Harmless = 256L * 1024 * 1024;

    /// <summary>Ordinary data shrinks to a tenth, the most regular to a hundredth; little of either does no harm.</summary>
    public static bool IsLikely(long packed, long unpacked) => unpacked > Harmless && unpacked / HighestRatio > packed;
}
