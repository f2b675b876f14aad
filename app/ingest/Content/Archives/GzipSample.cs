using System.IO.Compression;
using System.Text;

namespace Alicerce.Ingest.Content.Archives;

/// <summary>
/// Unpacks the beginning of a gzip file, into nothing, to see whether it is one that explodes, and what an archive in it
/// holds.
/// </summary>
internal static class GzipSample
{
    private const int HeaderBytes = 10;
    private const int ExtraFlag = 4;
    private const int NameFlag = 8;

    public static ArchiveSummary Read(byte[] head, long size)
    {
        var list = new EntryList();
        var tar = new TarScan(list);
        var (total, isWhole, isTar) = Unpack(head, tar);
        if (!isTar && NameOf(head) is { } name)
        {
            list.Add(name, unpackedSize: 0);
        }

        var estimate = (double)total / head.Length * size;
        list.Warn(CompressionBomb.IsLikely(size, (long)Math.Min(estimate, long.MaxValue / 2)), ContentWarnings.CompressionBomb);
        // The sample may end in the middle of a block; a whole file may not.
        list.Warn(!isWhole && head.Length == size, ContentWarnings.Damaged);
        var isAll = isWhole && head.Length == size;
        list.Warn(isTar && !isAll, ContentWarnings.ListingCut);
        return new ArchiveSummary
        {
            Entries = isTar && isAll ? list.Count : null,
            UnpackedSize = isAll ? total : null,
            Names = list.Names,
            Warnings = list.Warnings | (isTar && isAll ? tar.Summary.Warnings : ContentWarnings.None),
        };
    }

    private static (long Total, bool IsWhole, bool IsTar) Unpack(byte[] head, TarScan tar)
    {
        using var unpacked = new GZipStream(new MemoryStream(head), CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        long total = 0;
        var isTar = false;
        try
        {
            // Deflate makes at most 1,032 bytes of one, so this ends.
            while (unpacked.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var count)
            {
                isTar = total == 0 ? MediaTypes.Of(buffer.AsSpan(0, Math.Min(count, MediaTypes.HeadBytes)), text: null) == MediaTypes.Tar : isTar;
                total += count;
                if (isTar)
                {
                    tar.Append(buffer.AsSpan(0, count));
                }
            }

            return (total, true, isTar);
        }
        catch (InvalidDataException)
        {
            return (total, false, isTar);
        }
    }

    private static string? NameOf(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeaderBytes || (head[3] & NameFlag) == 0)
        {
            return null;
        }

        var rest = head[HeaderBytes..];
        if ((head[3] & ExtraFlag) != 0)
        {
            if (rest.Length < 2 || rest.Length < 2 + rest[0] + (rest[1] << 8))
            {
                return null;
            }

            rest = rest[(2 + rest[0] + (rest[1] << 8))..];
        }

        var end = rest.IndexOf((byte)0);
        return end > 0 ? Encoding.Latin1.GetString(rest[..end]) : null;
    }
}
