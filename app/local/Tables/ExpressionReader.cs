using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alicerce.Local.Tables;

/// <summary>Reads an expression of DynamoDB word by word, with the names and values that a request brings.</summary>
internal sealed partial class ExpressionReader
{
    private readonly string[] _words;
    private readonly JsonObject _names;
    private readonly JsonObject _values;
    private int _position;

    public ExpressionReader(string text, JsonObject request)
    {
        _words = [.. WordPattern().Matches(text).Select(match => match.Value)];
        if (string.Concat(_words) != string.Concat(text.Where(character => !char.IsWhiteSpace(character))))
        {
            throw new TableException(TableException.Invalid, $"The expression `{text}` has characters that no expression has.");
        }

        _names = request["ExpressionAttributeNames"] as JsonObject ?? [];
        _values = request["ExpressionAttributeValues"] as JsonObject ?? [];
    }

    public bool IsAtEnd => _position == _words.Length;

    public bool TryTake(string word)
    {
        var isNext = !IsAtEnd && _words[_position].Equals(word, StringComparison.OrdinalIgnoreCase);
        _position += isNext ? 1 : 0;
        return isNext;
    }

    public void Expect(string word)
    {
        if (!TryTake(word))
        {
            throw Unexpected($"`{word}`");
        }
    }

    public string Take() => IsAtEnd ? throw Unexpected("more") : _words[_position++];

    /// <summary>The name of an attribute at the top of an item.</summary>
    public string TakeName()
    {
        var word = Take();
        if (word.StartsWith('#'))
        {
            return (string?)_names[word] ?? throw new TableException(TableException.Invalid, $"`{word}` is not in `ExpressionAttributeNames`.");
        }

        return NamePattern().IsMatch(word) ? word : throw Unexpected("the name of an attribute");
    }

    /// <returns>A value of the request, or an attribute of the item; null when the item does not have it.</returns>
    public JsonNode? TakeOperand(JsonObject? item)
    {
        if (!IsAtEnd && _words[_position].StartsWith(':'))
        {
            var word = Take();
            return _values[word] ?? throw new TableException(TableException.Invalid, $"`{word}` is not in `ExpressionAttributeValues`.");
        }

        var name = TakeName();
        return item?[name];
    }

    public TableException Unexpected(string expected) => new(
        TableException.Invalid,
        $"The expression has {(IsAtEnd ? "an end" : $"`{_words[_position]}`")} where {expected} belongs, or uses what local tables do not have.");

    [GeneratedRegex(@"[#:]?[A-Za-z_][A-Za-z0-9_]*|<>|<=|>=|[=<>(),]")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex NamePattern();
}
