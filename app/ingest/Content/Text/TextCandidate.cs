using System.Globalization;
using System.Text;

namespace Alicerce.Ingest.Content.Text;

/// <summary>Reads a stream in one character set, counting as it goes, until a byte proves that it is another.</summary>
internal sealed class TextCandidate(Encoding encoding)
{
    private const int BeginningChars = 16 * 1024;
    private const char ByteOrderMark = '\uFEFF';

    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly char[] _chars = new char[4096];
    private readonly StringBuilder _beginning = new();
    private JsonScan? _json;
    private long _length;
    private long _lines;
    private long _words;
    private bool _isInWord;
    private bool _isInLine;
    private bool _followsCarriageReturn;
    private bool _hasStarted;

    public bool TryAppend(ReadOnlySpan<byte> bytes) => TryDecode(bytes, isLast: false);

    public TextStatistics? Finish() =>
        TryDecode([], isLast: true)
            ? Describe(_json?.Kind ?? JsonKind.None) with { IsBeginningAll = _length == _beginning.Length }
            : null;

    public TextStatistics Beginning() => Describe(_json?.KindSoFar ?? JsonKind.None);

    private TextStatistics Describe(JsonKind json) => new()
    {
        Charset = encoding.WebName,
        Lines = _lines + (_isInLine ? 1 : 0),
        Words = _words,
        Beginning = _beginning.ToString(),
        IsBeginningAll = false,
        Json = json,
        JsonEntries = _json?.Entries,
    };

    private bool TryDecode(ReadOnlySpan<byte> bytes, bool isLast)
    {
        try
        {
            bool isComplete;
            do
            {
                _decoder.Convert(bytes, _chars, isLast, out var bytesUsed, out var charsUsed, out isComplete);
                bytes = bytes[bytesUsed..];
                if (!TryCount(_chars.AsSpan(0, charsUsed)))
                {
                    return false;
                }
            }
            while (!isComplete);

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private bool TryCount(ReadOnlySpan<char> chars)
    {
        if (!_hasStarted && chars.Length > 0)
        {
            _hasStarted = true;
            if (chars[0] == ByteOrderMark)
            {
                chars = chars[1..];
            }

            _json = chars.TrimStart() is ['{' or '[', ..] ? new JsonScan() : null;
        }

        _length += chars.Length;
        _json?.Append(chars);

        if (_beginning.Length < BeginningChars)
        {
            _beginning.Append(chars[..Math.Min(chars.Length, BeginningChars - _beginning.Length)]);
        }

        foreach (var character in chars)
        {
            if (character is '\n' or '\r')
            {
                // The LF of a CR LF ends no second line.
                _lines += character == '\n' && _followsCarriageReturn ? 0 : 1;
                _isInLine = false;
                _isInWord = false;
            }
            else if (IsForbidden(character))
            {
                return false;
            }
            else
            {
                var isInWord = !char.IsWhiteSpace(character);
                _words += isInWord && !_isInWord ? 1 : 0;
                _isInWord = isInWord;
                _isInLine = true;
            }

            _followsCarriageReturn = character == '\r';
        }

        return true;
    }

    // Control characters mean binary content, apart from those that occur in text: tabulator, form feed and the
    // escape of terminal colours.
    private static bool IsForbidden(char character) =>
        character is not ('\t' or '\f' or '\u001B' or '\u0085') && char.GetUnicodeCategory(character) == UnicodeCategory.Control;
}
