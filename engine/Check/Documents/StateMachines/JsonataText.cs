namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads where expressions of JSONata begin and end. What stands between is not read.</summary>
public static class JsonataText
{
    private const string Open = "{%";
    private const string Close = "%}";

    /// <summary>A value that must be an expression.</summary>
    public static IEnumerable<string> Expression(Part? part) => part switch
    {
        null or { IsUnknown: true } => [],
        { Text: { } text } when IsExpression(text) => [],
        _ => [part.Is("but must be an expression. Write it between `{%` and `%}`.")],
    };

    /// <summary>Every text in a value, each of which can be an expression.</summary>
    public static IEnumerable<string> Maybe(Part? part) => part switch
    {
        null => [],
        { Text: { } text } when text.StartsWith(Open, StringComparison.Ordinal) != text.EndsWith(Close, StringComparison.Ordinal) =>
            [part.Is("which begins or ends like an expression, and not both. Write it between `{%` and `%}`.")],
        _ => part.Items.Concat(part.Fields.Select(field => field.Part)).SelectMany(Maybe),
    };

    private static bool IsExpression(string text) =>
        text.Length > Open.Length + Close.Length &&
        text.StartsWith(Open, StringComparison.Ordinal) &&
        text.EndsWith(Close, StringComparison.Ordinal) &&
        !string.IsNullOrWhiteSpace(text[Open.Length..^Close.Length]);
}
