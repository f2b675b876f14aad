using System.Buffers.Binary;

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
    private const ushort UnicodePathField = 0x7075;
    private const int UnicodePathHeaderBytes = 5;
    private const int EncryptedFlag = 1;
    private const int Utf8Flag = 8;
    private const int Deflate = 8;

    private static readonly ArchiveSummary Damaged = new() { Warnings = ContentWarnings.Damaged };

    public static async Task<ArchiveSummary> ReadAsync(ContentSource source, byte[] head, CancellationToken cancellationToken)
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
        return Summarize(directory, count, isCut: read < size, source.Size, offset == directoryEnd - size ? head : []);
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

    // The beginning is that of the first entry, or empty when something is before it.
    private static ArchiveSummary Summarize(ReadOnlySpan<byte> directory, long count, bool isCut, long archiveSize, byte[] head)
    {
        var list = new EntryList();
        long packed = 0;
        var kind = new ZipDocument();
        ZipEntry? first = null;
        while (directory.Length >= EntryBytes && BinaryPrimitives.ReadUInt32LittleEndian(directory) == EntrySignature)
        {
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]);
            var commentLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (directory.Length < EntryBytes + nameLength + extraLength + commentLength)
            {
                break;
            }

            var extra = directory.Slice(EntryBytes + nameLength, extraLength);
            var name = NameOf(directory.Slice(EntryBytes, nameLength), extra, (directory[9] & Utf8Flag) != 0);
            var isEncrypted = (directory[8] & EncryptedFlag) != 0;
            var (entryPacked, entryUnpacked) = SizesOf(directory, extra);
            if (first is null && BinaryPrimitives.ReadUInt32LittleEndian(directory[42..]) == 0)
            {
                var isDeflated = BinaryPrimitives.ReadUInt16LittleEndian(directory[10..]) == Deflate;
                first = new ZipEntry(isDeflated && !isEncrypted, entryPacked, entryUnpacked);
            }

            kind.Add(name);
            packed = AddUpTo(packed, entryPacked);
            list.Add(name, entryUnpacked);
            list.Warn(isEncrypted, ContentWarnings.Encrypted);
            count--;
            directory = directory[(EntryBytes + nameLength + extraLength + commentLength)..];
        }

        // Entries that share their data state more packed bytes than the archive has: few bytes unpack to many.
        list.Warn(packed > archiveSize || CompressionBomb.IsLikely(archiveSize, list.UnpackedSize), ContentWarnings.CompressionBomb);
        list.Warn(first is { } entry && ZipSample.HasMoreThanStated(head, entry), ContentWarnings.CompressionBomb);
        list.Warn(!isCut && count != 0, ContentWarnings.Damaged);
        list.Warn(isCut, ContentWarnings.ListingCut);
        return new ArchiveSummary
        {
            Entries = isCut ? list.Count + Math.Max(0, count) : list.Count,
            UnpackedSize = list.UnpackedSize,
            Names = list.Names,
            Warnings = list.Warnings,
            MediaType = kind.MediaType,
        };
    }

    // Info-ZIP puts the name in UTF-8 beside the one that older tools read, with a sum of that other name.
    private static string NameOf(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> extra, bool isUtf8)
    {
        var unicode = FieldOf(extra, UnicodePathField);
        return unicode.Length > UnicodePathHeaderBytes
            && unicode[0] == 1
            && BinaryPrimitives.ReadUInt32LittleEndian(unicode[1..]) == Crc32Of(bytes)
                ? EntryName.Decode(unicode[UnicodePathHeaderBytes..], isUtf8: true)
                : EntryName.Decode(bytes, isUtf8);
    }

    private static uint Crc32Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }

    private static (long Packed, long Unpacked) SizesOf(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> extra)
    {
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]);
        long unpacked = BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]);
        var sizes = FieldOf(extra, Zip64Field);
        unpacked = unpacked == uint.MaxValue ? Take(ref sizes, unpacked) : unpacked;
        packed = packed == uint.MaxValue ? Take(ref sizes, packed) : packed;
        return (packed, unpacked);
    }

    private static ReadOnlySpan<byte> FieldOf(ReadOnlySpan<byte> extra, ushort id)
    {
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (extra.Length < 4 + length)
            {
                break;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == id)
            {
                return extra.Slice(4, length);
            }

            extra = extra[(4 + length)..];
        }

        return [];
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
