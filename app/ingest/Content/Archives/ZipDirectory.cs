using System.Buffers.Binary;
using System.Text;

namespace Alicerce.Ingest.Content.Archives;

/// <summary>
/// Lists a ZIP archive by the directory at its end, in two or three reads of bounded size, however large the archive is
/// and whatever its entries claim.
/// </summary>
internal static class ZipDirectory
{
    private const int MaximumDirectoryBytes = 4 * 1024 * 1024;
    private const int EndBytes = 22;
    private const int MaximumCommentBytes = ushort.MaxValue;
    private const int LocatorBytes = 20;
    private const int Zip64EndBytes = 56;
    private const int EntryBytes = 46;
    private const uint EndSignature = 0x06054B50;
    private const uint LocatorSignature = 0x07064B50;
    private const uint Zip64EndSignature = 0x06064B50;
    private const uint EntrySignature = 0x02014B50;
    private const ushort Zip64Field = 1;
    private const int EncryptedFlag = 1;

    private static readonly ArchiveSummary Damaged = new() { Warnings = ContentWarnings.Damaged };

    public static async Task<ArchiveSummary> ReadAsync(ContentSource source, CancellationToken cancellationToken)
    {
        var tail = await source.ReadTailAsync(EndBytes + MaximumCommentBytes + LocatorBytes, cancellationToken);
        var end = FindEnd(tail);
        if (end < 0)
        {
            return Damaged;
        }

        long count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        long size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var directoryEnd = source.Size - tail.Length + end;
        if (end >= LocatorBytes && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end - LocatorBytes)) == LocatorSignature)
        {
            var position = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LocatorBytes + 8));
            if (position < 0 || position > source.Size - Zip64EndBytes)
            {
                return Damaged;
            }

            var large = await source.ReadRangeAsync(position, Zip64EndBytes, cancellationToken);
            if (BinaryPrimitives.ReadUInt32LittleEndian(large) != Zip64EndSignature)
            {
                return Damaged;
            }

            count = BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(32));
            size = BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(40));
            offset = BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(48));
            directoryEnd = position;
        }

        // Offsets count from the beginning of the archive, which may have a program before it; the directory always
        // ends where its end record begins.
        if (count < 0 || size < 0 || offset < 0 || size > directoryEnd || offset > directoryEnd - size)
        {
            return Damaged;
        }

        var read = (int)Math.Min(size, MaximumDirectoryBytes);
        var directory = read == 0 ? [] : await source.ReadRangeAsync(directoryEnd - size, read, cancellationToken);
        return Summarize(directory, count, isCut: read < size, source.Size);
    }

    private static int FindEnd(byte[] tail)
    {
        for (var i = tail.Length - EndBytes; i >= 0; i--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(i)) == EndSignature)
            {
                return i;
            }
        }

        return -1;
    }

    private static ArchiveSummary Summarize(ReadOnlySpan<byte> directory, long count, bool isCut, long archiveSize)
    {
        var warnings = isCut ? ContentWarnings.ListingCut : ContentWarnings.None;
        long entries = 0, packed = 0, unpacked = 0;
        var kind = new ZipDocument();
        while (directory.Length >= EntryBytes && BinaryPrimitives.ReadUInt32LittleEndian(directory) == EntrySignature)
        {
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]);
            var commentLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (directory.Length < EntryBytes + nameLength + extraLength + commentLength)
            {
                break;
            }

            var name = Encoding.UTF8.GetString(directory.Slice(EntryBytes, nameLength));
            var (entryPacked, entryUnpacked) = SizesOf(directory, directory.Slice(EntryBytes + nameLength, extraLength));
            kind.Add(name);
            packed = AddUpTo(packed, entryPacked);
            unpacked = AddUpTo(unpacked, entryUnpacked);
            entries += name.EndsWith('/') ? 0 : 1;
            count--;
            warnings |= EntryName.IsUnsafe(name) ? ContentWarnings.UnsafeEntryName : ContentWarnings.None;
            warnings |= (directory[8] & EncryptedFlag) != 0 ? ContentWarnings.Encrypted : ContentWarnings.None;
            directory = directory[(EntryBytes + nameLength + extraLength + commentLength)..];
        }

        // Entries that share their data state more packed bytes than the archive has: few bytes unpack to many.
        var isBomb = packed > archiveSize || CompressionBomb.IsLikely(archiveSize, unpacked);
        warnings |= isBomb ? ContentWarnings.CompressionBomb : ContentWarnings.None;
        warnings |= !isCut && count != 0 ? ContentWarnings.Damaged : ContentWarnings.None;
        return new ArchiveSummary
        {
            Entries = isCut ? entries + Math.Max(0, count) : entries,
            UnpackedSize = unpacked,
            Warnings = warnings,
            MediaType = kind.MediaType,
        };
    }

    private static (long Packed, long Unpacked) SizesOf(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> extra)
    {
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]);
        long unpacked = BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]);
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (extra.Length < 4 + length)
            {
                break;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == Zip64Field)
            {
                var sizes = extra.Slice(4, length);
                unpacked = unpacked == uint.MaxValue ? Take(ref sizes, unpacked) : unpacked;
                packed = packed == uint.MaxValue ? Take(ref sizes, packed) : packed;
            }

            extra = extra[(4 + length)..];
        }

        return (packed, unpacked);
    }

    private static long Take(ref ReadOnlySpan<byte> sizes, long fallback)
    {
        if (sizes.Length < sizeof(long))
        {
            return fallback;
        }

        var value = BinaryPrimitives.ReadInt64LittleEndian(sizes);
        sizes = sizes[sizeof(long)..];
        return value < 0 ? long.MaxValue : value;
    }

    private static long AddUpTo(long sum, long value) => sum > long.MaxValue - value ? long.MaxValue : sum + value;
}
