using System.Globalization;
using System.Text;

namespace Alicerce.Generator.Json;

/// <summary>Reads JSON text. A generator may only use what every compiler host has: no JSON library.</summary>
internal sealed class JsonParser
{
    private readonly string _text;
    private int _at;

    private JsonParser(string text)
    {
        _text = text;
    }

    /// <exception cref="FormatException">The text is not JSON; the message has the line.</exception>
    public static JsonValue Parse(string text)
    {
        var parser = new JsonParser(text);
        var value = parser.Value();
        parser.SkipSpace();
        return parser._at == text.Length ? value : throw parser.Unexpected("the end of the text");
    }

    private JsonValue Value()
    {
        SkipSpace();
        switch (Peek())
        {
            case '{':
                return Object();
            case '[':
                return List();
            case '"':
                return new JsonValue(String());
            case 't':
                return Word("true", true);
            case 'f':
                return Word("false", false);
            case 'n':
                return Word("null", null);
            default:
                return Number();
        }
    }

    private JsonValue Object()
    {
        var members = new JsonObject();
        _at++;
        SkipSpace();
        while (Peek() != '}')
        {
            var name = String();
            SkipSpace();
            Take(':');
            members.Add(name, Value());
            SkipSpace();
            if (Peek() != '}')
            {
                Take(',');
                SkipSpace();
            }
        }

        _at++;
        return new JsonValue(members);
    }

    private JsonValue List()
    {
        var items = new List<JsonValue>();
        _at++;
        SkipSpace();
        while (Peek() != ']')
        {
            items.Add(Value());
            SkipSpace();
            if (Peek() != ']')
            {
                Take(',');
                SkipSpace();
            }
        }

        _at++;
        return new JsonValue(items);
    }

    private string String()
    {
        if (Peek() != '"')
        {
            throw Unexpected("a string");
        }

        var start = ++_at;
        while (Peek() is not ('"' or '\\'))
        {
            _at++;
        }

        if (Peek() == '"')
        {
            return _text.Substring(start, _at++ - start);
        }

        var text = new StringBuilder(_text, start, _at - start, 64);
        while (Peek() != '"')
        {
            text.Append(Peek() == '\\' ? Escape() : _text[_at++]);
        }

        _at++;
        return text.ToString();
    }

    private char Escape()
    {
        _at++;
        var letter = Peek();
        _at++;
        switch (letter)
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u' when _at + 4 <= _text.Length:
                var code = int.Parse(_text.Substring(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                _at += 4;
                return (char)code;
            case '"' or '\\' or '/':
                return letter;
            default:
                throw Unexpected("an escape sequence");
        }
    }

    private JsonValue Number()
    {
        var start = _at;
        while (_at < _text.Length && (_text[_at] is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E'))
        {
            _at++;
        }

        return double.TryParse(
            _text.Substring(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new JsonValue(number)
            : throw Unexpected("a value");
    }

    private JsonValue Word(string word, object? value)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
        {
            throw Unexpected("a value");
        }

        _at += word.Length;
        return new JsonValue(value);
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && (_text[_at] is ' ' or '\n' or '\r' or '\t'))
        {
            _at++;
        }
    }

    private char Peek() => _at < _text.Length ? _text[_at] : throw Unexpected("more text");

    private void Take(char expected)
    {
        if (Peek() != expected)
        {
            throw Unexpected($"`{expected}`");
        }

        _at++;
    }

    private FormatException Unexpected(string expected)
    {
        var line = 1;
        for (var i = 0; i < _at && i < _text.Length; i++)
        {
            line += _text[i] == '\n' ? 1 : 0;
        }

        return new FormatException($"line {line}: expected {expected}");
    }
}
