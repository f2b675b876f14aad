using System.Buffers.Binary;

namespace Alicerce.ObjectStore.Bodies;

/// <summary>The cyclic checksums of S3, all of them reflected and inverted at both ends.</summary>
internal sealed class Crc : IChecksum
{
    private const ulong Crc32Polynomial = 0xEDB88320;
    private const ulong Crc32CPolynomial = 0x82F63B78;
    private const ulong Crc64NvmePolynomial = 0x9A6C9329AC4BC9B5;

    private static readonly ulong[] Crc32Table = TableOf(Crc32Polynomial);
    private static readonly ulong[] Crc32CTable = TableOf(Crc32CPolynomial);
    private static readonly ulong[] Crc64NvmeTable = TableOf(Crc64NvmePolynomial);

    private readonly ulong[] _table;
    private readonly ulong _ones;
    private readonly int _bytes;
    private ulong _state;

    private Crc(ulong[] table, int bytes)
    {
        _table = table;
        _bytes = bytes;
        _ones = bytes == sizeof(ulong) ? ulong.MaxValue : uint.MaxValue;
        _state = _ones;
    }

    public static Crc Crc32() => new(Crc32Table, sizeof(uint));

    public static Crc Crc32C() => new(Crc32CTable, sizeof(uint));

    public static Crc Crc64Nvme() => new(Crc64NvmeTable, sizeof(ulong));

    public void Append(ReadOnlySpan<byte> content)
    {
        var state = _state;
        foreach (var value in content)
        {
            state = _table[(byte)state ^ value] ^ (state >> 8);
        }

        _state = state;
    }

    public string End()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _state ^ _ones);
        return Convert.ToBase64String(bytes[^_bytes..]);
    }

    public void Dispose()
    {
    }

    private static ulong[] TableOf(ulong polynomial)
    {
        var table = new ulong[256];
        for (var index = 0; index < table.Length; index++)
        {
            var value = (ulong)index;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? (value >> 1) ^ polynomial : value >> 1;
            }

            table[index] = value;
        }

        return table;
    }
}
