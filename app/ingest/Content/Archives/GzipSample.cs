using System.IO.Compression;

namespace Alicerce.Ingest.Content.Archives;

/// <summary>Unpacks the beginning of a gzip file, into nothing, to see whether it is one that explodes.</summary>
internal static class GzipSample
{
    public static ContentWarnings Check(byte[] head, long size)
    {
        using var unpacked = new GZipStream(new MemoryStream(head), CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        long total = 0;
        try
        {
            // Deflate makes at most 1,032 bytes of one, so this ends.
            for (var count = unpacked.Read(buffer); count > 0; count = unpacked.Read(buffer))
            {
                total += count;
            }
        }
        catch (InvalidDataException)
        {
            // The sample may end in the middle of a block; a whole file may not.
            return head.Length == size ? ContentWarnings.Damaged : ContentWarnings.None;
        }

        var estimate = (double)total / head.Length * size;
        return CompressionBomb.IsLikely(size, (long)Math.Min(estimate, long.MaxValue / 2))
            ? ContentWarnings.CompressionBomb
            : ContentWarnings.None;
    }
}
