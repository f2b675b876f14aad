using System.Buffers.Binary;

namespace Alicerce.Ingest.Content.Images;

/// <summary>Width and height, from the beginning of the formats that state them there.</summary>
internal static class ImageSize
{
    public static (int Width, int Height)? Find(string mediaType, ReadOnlySpan<byte> head) => mediaType switch
    {
        "image/png" => OfPng(head),
        "image/gif" => OfGif(head),
        "image/jpeg" => OfJpeg(head),
        "image/webp" => OfWebp(head),
        _ => null,
    };

    private static (int, int)? OfPng(ReadOnlySpan<byte> head) =>
        head.Length >= 24 && head[12..16].SequenceEqual("IHDR"u8)
            ? Positive(BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]))
            : null;

    private static (int, int)? OfGif(ReadOnlySpan<byte> head) => head.Length >= 10
        ? Positive(BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]))
        : null;

    // Segments follow each other, each with its length, until the frame header, which has the size.
    private static (int, int)? OfJpeg(ReadOnlySpan<byte> head)
    {
        var position = 2;
        while (position + 9 <= head.Length)
        {
            if (head[position] != 0xFF)
            {
                return null;
            }

            var marker = head[position + 1];
            if (marker == 0xFF)
            {
                position++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Positive(
                    BinaryPrimitives.ReadUInt16BigEndian(head[(position + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(head[(position + 5)..]));
            }

            var hasNoLength = marker is 0x01 or (>= 0xD0 and <= 0xD8);
            position += hasNoLength ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(position + 2)..]);
        }

        return null;
    }

    private static (int, int)? OfWebp(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
        {
            return null;
        }

        var chunk = head[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return Positive(1 + ThreeBytes(head[24..]), 1 + ThreeBytes(head[27..]));
        }

        if (chunk.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            return Positive(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return chunk.SequenceEqual("VP8 "u8)
            ? Positive(BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF)
            : null;
    }

    private static int ThreeBytes(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static (int, int)? Positive(int width, int height) => width > 0 && height > 0 ? (width, height) : null;
}
