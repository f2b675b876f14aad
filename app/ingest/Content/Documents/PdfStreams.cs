using System.IO.Compression;
using System.Text;

namespace Alicerce.Ingest.Content.Documents;

/// <summary>Unpacks streams, up to a size.</summary>
internal static class PdfStreams
{
    private const int MaximumUnpackedBytes = 16 * 1024 * 1024;

    /// <summary>The unpacked content of the stream whose dictionary is given; null for what is not supported or too large.</summary>
    public static byte[]? Unpack(string text, int dictionaryPosition, string dictionary)
    {
        var start = text.IndexOf("stream", dictionaryPosition + dictionary.Length, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += "stream".Length;
        start += start < text.Length && text[start] == '\r' ? 1 : 0;
        start += start < text.Length && text[start] == '\n' ? 1 : 0;
        var length = PdfSyntax.Number(dictionary, "Length") is { } stated && stated <= text.Length - start
            ? (int)stated
            : text.IndexOf("endstream", start, StringComparison.Ordinal) - start;
        if (length < 0)
        {
            return null;
        }

        var packed = Encoding.Latin1.GetBytes(text.Substring(start, length));
        if (!PdfSyntax.Has(dictionary, "Filter"))
        {
            return packed;
        }

        var unpacked = PdfSyntax.Has(dictionary, "FlateDecode") ? Inflate(packed) : null;
        var predictor = PdfSyntax.Number(dictionary, "Predictor") ?? 1;
        return unpacked is null || predictor == 1 ? unpacked
            : predictor >= 10 ? UndoPredictor(unpacked, (int)(PdfSyntax.Number(dictionary, "Columns") ?? 1))
            : null;
    }

    private static byte[]? Inflate(byte[] packed)
    {
        using var inflater = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (var count = inflater.Read(buffer); count > 0; count = inflater.Read(buffer))
            {
                unpacked.Write(buffer, 0, count);
                if (unpacked.Length > MaximumUnpackedBytes)
                {
                    return null;
                }
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return unpacked.ToArray();
    }

    // Rows as in PNG, each with a byte in front that says how it was made from its neighbours.
    private static byte[]? UndoPredictor(byte[] rows, int columns)
    {
        if (columns is <= 0 or > 64)
        {
            return null;
        }

        var result = new byte[rows.Length / (columns + 1) * columns];
        for (var row = 0; row * columns < result.Length; row++)
        {
            var kind = rows[row * (columns + 1)];
            for (var i = 0; i < columns; i++)
            {
                var left = i > 0 ? result[(row * columns) + i - 1] : 0;
                var up = row > 0 ? result[((row - 1) * columns) + i] : 0;
                var upLeft = i > 0 && row > 0 ? result[((row - 1) * columns) + i - 1] : 0;
                var guess = kind switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, upLeft),
                    _ => 0,
                };
                result[(row * columns) + i] = (byte)(rows[(row * (columns + 1)) + 1 + i] + guess);
            }
        }

        return result;
    }

    private static int Paeth(int left, int up, int upLeft)
    {
        var estimate = left + up - upLeft;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - upLeft));
        return a <= b && a <= c ? left : b <= c ? up : upLeft;
    }
}
