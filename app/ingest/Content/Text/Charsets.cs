using System.Text;

namespace Alicerce.Ingest.Content.Text;

/// <summary>The character sets that text is tried in, all of them strict.</summary>
internal static class Charsets
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly Encoding Utf32 = new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true);
    private static readonly Encoding Utf32BigEndian = new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true);

    // What a Western European file without UTF-8 is in practice; it contains the printable part of ISO 8859-1.
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    // UTF-32 first: its little-endian mark begins with the one of UTF-16.
    private static readonly Encoding[] Marked = [Utf32, Utf32BigEndian, Utf8, Utf16, Utf16BigEndian];

    public static IReadOnlyList<Encoding> CandidatesFor(ReadOnlySpan<byte> head)
    {
        foreach (var encoding in Marked)
        {
            if (head.StartsWith(encoding.Preamble))
            {
                return [encoding];
            }
        }

        return FindUnmarkedUtf16(head) is { } utf16 ? [utf16] : [Utf8, Windows1252];
    }

    // Latin text in UTF-16 has a zero in nearly every second byte and nowhere else; no other text holds zeros.
    private static Encoding? FindUnmarkedUtf16(ReadOnlySpan<byte> head)
    {
        var pairs = head.Length / 2;
        int evenZeros = 0, oddZeros = 0;
        for (var i = 0; i < pairs * 2; i += 2)
        {
            evenZeros += head[i] == 0 ? 1 : 0;
            oddZeros += head[i + 1] == 0 ? 1 : 0;
        }

        if (evenZeros == 0 && oddZeros > pairs / 2)
        {
            return Utf16;
        }

        return oddZeros == 0 && evenZeros > pairs / 2 ? Utf16BigEndian : null;
    }
}
