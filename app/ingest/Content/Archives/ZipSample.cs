using System.Buffers.Binary;
using System.IO.Compression;

namespace Alicerce.Ingest.Content.Archives;

/// <summary>
/// Unpacks the beginning of the first entry, into nothing: a directory that states small sizes is how a bomb gets past
/// whoever believes it.
/// </summary>
internal static class ZipSample
{
    private const uint LocalSignature = 0x04034B50;
    private const int LocalBytes = 30;

    /// <summary>What an entry may state and still be looked at: unpacking ends where the lie is told.</summary>
    private const long MaximumUnpacked = 64L * 1024 * 1024;

    /// <param name="head">The beginning of the archive.</param>
    /// <param name="entry">What the directory states of the entry that begins there.</param>
    public static bool HasMoreThanStated(byte[] head, ZipEntry entry)
    {
        if (!entry.IsSimple || entry.Unpacked > MaximumUnpacked || head.Length < LocalBytes
            || BinaryPrimitives.ReadUInt32LittleEndian(head) != LocalSignature)
        {
            return false;
        }

        var start = LocalBytes + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28));
        if (start >= head.Length)
        {
            return false;
        }

        using var unpacked = new DeflateStream(new MemoryStream(head, start, head.Length - start), CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        long total = 0;
        try
        {
            for (var count = unpacked.Read(buffer); count > 0 && total <= entry.Unpacked; count = unpacked.Read(buffer))
            {
                total += count;
            }
        }
        catch (InvalidDataException)
        {
            // The beginning may end in the middle of a block.
        }

        return total > entry.Unpacked;
    }
}
