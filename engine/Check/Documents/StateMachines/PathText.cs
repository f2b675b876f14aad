using System.Globalization;

namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads paths: `$.orders[0].id`, `$$.Execution.Id`, `$name.field`.</summary>
public static class PathText
{
    private const string Example = "Write it like `$.orders[0].id`.";

    /// <summary>A path, or null for nothing at all.</summary>
    public static IEnumerable<string> Any(Part? part) => Check(part, nullIsRight: true, text => Problem(text, isReference: false));

    /// <summary>A path to one place: without wildcards, slices and filters.</summary>
    public static IEnumerable<string> Reference(Part? part) =>
        Check(part, nullIsRight: false, text => Problem(text, isReference: true));

    /// <summary>Where the result goes in the input: in the input itself, so neither in the context nor in a variable.</summary>
    public static IEnumerable<string> Result(Part? part) => Check(part, nullIsRight: true, text =>
        Problem(text, isReference: true) ??
        (text is "$" || text.StartsWith("$.", StringComparison.Ordinal) || text.StartsWith("$[", StringComparison.Ordinal)
            ? null
            : "but a result goes into the input. Begin with `$.`, not with the context or a variable."));

    /// <summary>A path or a call of an intrinsic function.</summary>
    public static IEnumerable<string> OrIntrinsic(Part? part) => Check(part, nullIsRight: false, text =>
        text.StartsWith('$') ? Problem(text, isReference: false) : IntrinsicText.Problem(text));

    /// <summary>Continues a sentence that has named the text.</summary>
    public static string? Problem(string text, bool isReference)
    {
        if (!text.StartsWith('$'))
        {
            return $"but a path begins with `$`. {Example}";
        }

        var at = 1;
        if (at < text.Length && text[at] == '$')
        {
            at++;
        }

        while (at < text.Length && IsOfName(text[at]))
        {
            at++;
        }

        while (at < text.Length)
        {
            var (end, what) = Segment(text, at);
            if (end <= at)
            {
                return string.Create(
                    CultureInfo.InvariantCulture, $"which cannot be read from its character {at + 1} on. {Example}");
            }

            if (isReference && what is not null)
            {
                return $"but must lead to one place, and has {what}. Take that out.";
            }

            at = end;
        }

        return null;
    }

    /// <summary>Where a segment ends, its own start if it cannot be read, and what keeps it from being one place.</summary>
    private static (int End, string? What) Segment(string text, int at)
    {
        if (text[at] == '[')
        {
            var close = Close(text, at);
            return close < 0 ? (at, null) : (close + 1, Bracket(text[(at + 1)..close]));
        }

        if (text[at] != '.')
        {
            return (at, null);
        }

        var start = at + 1;
        var isDeep = start < text.Length && text[start] == '.';
        if (isDeep)
        {
            start++;
        }

        if (start < text.Length && (text[start] == '*' || (isDeep && text[start] == '[')))
        {
            return (text[start] == '*' ? start + 1 : start, "a wildcard");
        }

        var end = start;
        while (end < text.Length && IsOfName(text[end]))
        {
            end++;
        }

        if (end == start)
        {
            return (at, null);
        }

        // A function of paths, such as `length()`.
        return text.AsSpan(end).StartsWith("()")
            ? (end + 2, "a function")
            : (end, isDeep ? "a search through all levels" : null);
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when quote != '\0':
                    i++;
                    break;
                case '\'' or '"' when quote == '\0':
                    quote = text[i];
                    break;
                case var letter when letter == quote:
                    quote = '\0';
                    break;
                case '[' when quote == '\0':
                    depth++;
                    break;
                case ']' when quote == '\0' && --depth == 0:
                    return i > open + 1 ? i : -1;
                default:
                    break;
            }
        }

        return -1;
    }

    private static string? Bracket(string inside) => inside switch
    {
        ['\'', .., '\''] or ['"', .., '"'] => null,
        ['?', ..] => "a filter",
        "*" => "a wildcard",
        _ when inside.All(char.IsAsciiDigit) => null,
        ['-', .. var digits] when digits.Length > 0 && digits.All(char.IsAsciiDigit) => null,
        _ => "a choice of several elements",
    };

    private static bool IsOfName(char letter) =>
        !char.IsWhiteSpace(letter) && !"$.[]()'\",*?@&|=<>!\\".Contains(letter, StringComparison.Ordinal);

    private static IEnumerable<string> Check(Part? part, bool nullIsRight, Func<string, string?> problemOf) => part switch
    {
        null or { IsUnknown: true } => [],
        { Text: { } text } => problemOf(text) is { } problem ? [part.Is(problem)] : [],
        _ when nullIsRight && Shape.IsNull(part) => [],
        _ => [part.Is($"but must be a path. {Example}")],
    };
}
