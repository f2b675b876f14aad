using System.Collections;

namespace Alicerce.Ingest.Content.Text;

/// <summary>
/// Checks the grammar of JSON character by character: memory grows with the depth alone, and that is bounded. One value
/// may be as long as it likes.
/// </summary>
internal sealed class JsonScan
{
    private const int MaximumDepth = 512;

    // A set bit is an object.
    private readonly BitArray _stack = new(MaximumDepth);
    private int _depth;
    private State _state = State.Value;
    private bool _isKey;
    private bool _isEmptyAllowed;
    private int _hexDigitsLeft;
    private string _literal = "";
    private int _literalPosition;
    private NumberState _number;
    private long _roots;
    private long _elements;
    private bool _isRootArray;
    private bool _hasLineEnd = true;

    private enum State
    {
        Value,
        Key,
        Colon,
        AfterValue,
        String,
        Escape,
        Hex,
        Literal,
        Number,
        Broken,
    }

    private enum NumberState
    {
        Minus,
        Zero,
        Integer,
        Point,
        Fraction,
        Exponent,
        ExponentSign,
        ExponentDigits,
    }

    public JsonKind Kind =>
        _state != State.Value || _depth != 0 || _roots == 0 ? JsonKind.None
        : _roots == 1 ? JsonKind.Document
        : JsonKind.Lines;

    /// <summary>What it is if it goes on as it began.</summary>
    public JsonKind KindSoFar =>
        _state == State.Broken ? JsonKind.None : _roots > 1 || (_roots == 1 && _depth > 0) ? JsonKind.Lines : JsonKind.Document;

    /// <summary>Elements of the one array, or the values on lines; null for a single object.</summary>
    public long? Entries => Kind == JsonKind.Lines ? _roots : _isRootArray ? _elements : null;

    public void Append(ReadOnlySpan<char> characters)
    {
        for (var i = 0; i < characters.Length && _state != State.Broken; i++)
        {
            if (_state == State.String)
            {
                // The greater part of most content: skip to what means something.
                var next = characters[i..].IndexOfAny('"', '\\');
                if (next < 0)
                {
                    return;
                }

                i += next;
            }

            Step(characters[i]);
        }
    }

    private void Step(char character)
    {
        switch (_state)
        {
            case State.String:
                EndStringOrEscape(character);
                break;
            case State.Escape:
                _state = character == 'u' ? State.Hex : "\"\\/bfnrt".Contains(character, StringComparison.Ordinal) ? State.String : State.Broken;
                _hexDigitsLeft = 4;
                break;
            case State.Hex:
                _state = !char.IsAsciiHexDigit(character) ? State.Broken : --_hexDigitsLeft == 0 ? State.String : State.Hex;
                break;
            case State.Literal:
                ContinueLiteral(character);
                break;
            case State.Number:
                ContinueNumber(character);
                break;
            default:
                StepOutside(character);
                break;
        }
    }

    private void StepOutside(char character)
    {
        if (character is ' ' or '\t' or '\r' or '\n')
        {
            _hasLineEnd |= character == '\n' && _depth == 0;
            return;
        }

        switch (_state)
        {
            case State.Value:
                BeginValue(character);
                break;
            case State.Key when character == '"':
                (_state, _isKey, _isEmptyAllowed) = (State.String, true, false);
                break;
            case State.Key when character == '}' && _isEmptyAllowed:
                Close();
                break;
            case State.Colon when character == ':':
                _state = State.Value;
                break;
            case State.AfterValue:
                Continue(character);
                break;
            default:
                _state = State.Broken;
                break;
        }
    }

    private void BeginValue(char character)
    {
        var mayClose = _isEmptyAllowed;
        _isEmptyAllowed = false;
        if (character == ']' && mayClose)
        {
            Close();
            return;
        }

        if (_depth == 0 && (character is not ('{' or '[') || !_hasLineEnd))
        {
            _state = State.Broken;
            return;
        }

        CountElement();
        switch (character)
        {
            case '{' or '[':
                Open(isObject: character == '{');
                break;
            case '"':
                (_state, _isKey) = (State.String, false);
                break;
            case 't' or 'f' or 'n':
                (_state, _literal, _literalPosition) = (State.Literal, character == 't' ? "true" : character == 'f' ? "false" : "null", 1);
                break;
            case '-' or (>= '0' and <= '9'):
                _state = State.Number;
                _number = character == '-' ? NumberState.Minus : character == '0' ? NumberState.Zero : NumberState.Integer;
                break;
            default:
                _state = State.Broken;
                break;
        }
    }

    private void CountElement()
    {
        if (_depth == 1 && _isRootArray)
        {
            _elements++;
        }
    }

    private void Open(bool isObject)
    {
        if (_depth == MaximumDepth)
        {
            _state = State.Broken;
            return;
        }

        if (_depth == 0)
        {
            (_isRootArray, _elements) = (!isObject, 0);
        }

        _stack[_depth++] = isObject;
        _isEmptyAllowed = true;
        _state = isObject ? State.Key : State.Value;
    }

    private void Close()
    {
        _isEmptyAllowed = false;
        if (--_depth > 0)
        {
            _state = State.AfterValue;
            return;
        }

        _roots++;
        _hasLineEnd = false;
        _state = State.Value;
    }

    private void Continue(char character)
    {
        var isObject = _stack[_depth - 1];
        if (character == ',')
        {
            _state = isObject ? State.Key : State.Value;
        }
        else if (character == (isObject ? '}' : ']'))
        {
            Close();
        }
        else
        {
            _state = State.Broken;
        }
    }

    private void EndStringOrEscape(char character) =>
        _state = character == '\\' ? State.Escape : character != '"' ? State.String : _isKey ? State.Colon : State.AfterValue;

    private void ContinueLiteral(char character)
    {
        if (character != _literal[_literalPosition])
        {
            _state = State.Broken;
        }
        else if (++_literalPosition == _literal.Length)
        {
            _state = State.AfterValue;
        }
    }

    private void ContinueNumber(char character)
    {
        var isDigit = char.IsAsciiDigit(character);
        var next = (_number, character) switch
        {
            (NumberState.Minus, '0') => NumberState.Zero,
            (NumberState.Minus or NumberState.Integer, _) when isDigit => NumberState.Integer,
            (NumberState.Zero or NumberState.Integer, '.') => NumberState.Point,
            (NumberState.Point or NumberState.Fraction, _) when isDigit => NumberState.Fraction,
            (NumberState.Zero or NumberState.Integer or NumberState.Fraction, 'e' or 'E') => NumberState.Exponent,
            (NumberState.Exponent, '+' or '-') => NumberState.ExponentSign,
            (NumberState.Exponent or NumberState.ExponentSign or NumberState.ExponentDigits, _) when isDigit => NumberState.ExponentDigits,
            _ => (NumberState?)null,
        };
        if (next is { } state)
        {
            _number = state;
            return;
        }

        if (_number is not (NumberState.Zero or NumberState.Integer or NumberState.Fraction or NumberState.ExponentDigits))
        {
            _state = State.Broken;
            return;
        }

        // The number ended before this character, which means something by itself.
        _state = State.AfterValue;
        StepOutside(character);
    }
}
