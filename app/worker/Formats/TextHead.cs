using System.Text;

namespace Alicerce.Worker.Formats;

/// <summary>The beginning of a text.</summary>
/// <param name="Content">Decoded, without a byte order mark.</param>
/// <param name="Lines">The complete, non-empty lines of it.</param>
/// <param name="Encoding">How the whole is read.</param>
public sealed record TextHead(string Content, IReadOnlyList<string> Lines, Encoding Encoding)
{
    private const int MostBytesOfOneCharacter = 4;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What text from older Windows programs is written in; every byte means something in it.
    private static readonly Encoding WesternEuropean = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Null when the bytes are no text.</summary>
    /// <param name="head">The first bytes of the content.</param>
    /// <param name="isWhole">Whether there are no more.</param>
    public static TextHead? Of(byte[] head, bool isWhole)
    {
        if (head.Length == 0)
        {
            return null;
        }

        var (content, encoding) = Decode(head, isWhole);
        if (content.Any(IsBinary))
        {
            return null;
        }

        var lines = content.ReplaceLineEndings("\n").Split('\n');
        // The last line may go on behind the head.
        var complete = isWhole || lines.Length == 1 ? lines : lines[..^1];
        return new TextHead(content, [.. complete.Where(line => line.Length > 0)], encoding);
    }

    private static (string Content, Encoding Encoding) Decode(byte[] head, bool isWhole)
    {
        switch (head)
        {
            case [0xFF, 0xFE, ..]:
                return (Utf16(Encoding.Unicode, head), Encoding.Unicode);
            case [0xFE, 0xFF, ..]:
                return (Utf16(Encoding.BigEndianUnicode, head), Encoding.BigEndianUnicode);
        }

        return TryUtf8(head is [0xEF, 0xBB, 0xBF, ..] ? head.AsSpan(3) : head, isWhole) is { } utf8
            ? (utf8, Encoding.UTF8)
            : (WesternEuropean.GetString(head), WesternEuropean);
    }

    private static string Utf16(Encoding encoding, byte[] head) => encoding.GetString(head, 2, (head.Length - 2) & ~1);

    private static string? TryUtf8(ReadOnlySpan<byte> head, bool isWhole)
    {
        // The head may end in the middle of a character.
        var mostCut = isWhole ? 0 : Math.Min(MostBytesOfOneCharacter - 1, head.Length);
        for (var cut = 0; cut <= mostCut; cut++)
        {
            try
            {
                return StrictUtf8.GetString(head[..^cut]);
            }
            catch (DecoderFallbackException)
            {
                // One byte less may be whole; if none is, it is another encoding.
            }
        }

        return null;
    }

    private static bool IsBinary(char character) =>
        char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f' or '\u001b' or '\u0085');
}
