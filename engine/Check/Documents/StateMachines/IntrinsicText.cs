using System.Globalization;

namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads calls of intrinsic functions: `States.Format('{} of {}', $.count, States.ArrayLength($.all))`.</summary>
public static class IntrinsicText
{
    private const int MaxNesting = 10;

    /// <summary>How many arguments each takes, at least and at most.</summary>
    private static readonly Dictionary<string, (int Least, int Most)> Functions = new()
    {
        ["States.Array"] = (0, int.MaxValue),
        ["States.ArrayContains"] = (2, 2),
        ["States.ArrayGetItem"] = (2, 2),
        ["States.ArrayLength"] = (1, 1),
        ["States.ArrayPartition"] = (2, 2),
        ["States.ArrayRange"] = (3, 3),
        ["States.ArrayUnique"] = (1, 1),
        ["States.Base64Decode"] = (1, 1),
        ["States.Base64Encode"] = (1, 1),
        ["States.Format"] = (1, int.MaxValue),
        ["States.Hash"] = (2, 2),
        ["States.JsonMerge"] = (3, 3),
        ["States.JsonToString"] = (1, 1),
        ["States.MathAdd"] = (2, 2),
        ["States.MathRandom"] = (2, 3),
        ["States.StringSplit"] = (2, 2),
        ["States.StringToJson"] = (1, 1),
        ["States.UUID"] = (0, 0),
    };

    /// <summary>Continues a sentence that has named the text.</summary>
    public static string? Problem(string text)
    {
        var at = 0;
        var problem = Call(text.TrimEnd(), ref at, 1);
        return problem ?? (at < text.TrimEnd().Length ? Unreadable(at) : null);
    }

    private static string? Call(string text, ref int at, int nesting)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_'))
        {
            at++;
        }

        var name = text[start..at];
        if (at >= text.Length || text[at] != '(')
        {
            return start == 0
                ? "but must be a path or a call of an intrinsic function. Write `$.field` or `States.Format('…', $.field)`."
                : Unreadable(start);
        }

        if (!Functions.TryGetValue(name, out var arguments))
        {
            return $"but there is no intrinsic function `{name}`. " + (
                Spelling.Nearest(name, Functions.Keys) is { } nearest
                    ? $"Did you mean `{nearest}`?"
                    : $"Use {string.Join(", ", Functions.Keys.Select(function => $"`{function}`"))}.");
        }

        if (nesting > MaxNesting)
        {
            return $"which nests calls more than {MaxNesting} deep. Spread it over several states.";
        }

        at++;
        var count = 0;
        Skip(text, ref at);
        while (at < text.Length && text[at] != ')')
        {
            if (count > 0)
            {
                if (text[at] != ',')
                {
                    return Unreadable(at);
                }

                at++;
                Skip(text, ref at);
            }

            if (Argument(text, ref at, nesting) is { } problem)
            {
                return problem;
            }

            count++;
            Skip(text, ref at);
        }

        if (at >= text.Length)
        {
            return "whose last bracket is missing. Close it with `)`.";
        }

        at++;
        return count >= arguments.Least && count <= arguments.Most
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"but `{name}` takes {Range(arguments)}, and has {count}. Give it as many.");
    }

    private static string? Argument(string text, ref int at, int nesting)
    {
        var start = at;
        if (at < text.Length && text[at] == '\'')
        {
            for (at++; at < text.Length && text[at] != '\''; at++)
            {
                if (text[at] == '\\')
                {
                    at++;
                }
            }

            at++;
            return at > text.Length ? "whose text has no end. Close it with `'`." : null;
        }

        if (at < text.Length && text[at] == '$')
        {
            var depth = 0;
            while (at < text.Length && (depth > 0 || text[at] is not (',' or ')')))
            {
                depth += text[at] switch { '[' or '(' => 1, ']' or ')' => -1, _ => 0 };
                at++;
            }

            var path = text[start..at].TrimEnd();
            return PathText.Problem(path, isReference: false) is null
                ? null
                : $"whose argument `{path}` is no path. Write it like `$.orders[0].id`.";
        }

        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '+'
            || (text[at] == '.' && at > start && char.IsAsciiDigit(text[at - 1]))))
        {
            at++;
        }

        var word = text[start..at];
        if (word is "null" or "true" or "false" ||
            double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return null;
        }

        at = start;
        return Call(text, ref at, nesting + 1);
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private static string Range((int Least, int Most) arguments) => arguments switch
    {
        (0, 0) => "no argument",
        (1, 1) => "1 argument",
        (1, int.MaxValue) => "1 argument or more",
        var (least, most) when least == most => string.Create(CultureInfo.InvariantCulture, $"{least} arguments"),
        var (least, most) => string.Create(CultureInfo.InvariantCulture, $"{least} or {most} arguments"),
    };

    private static string Unreadable(int at) => string.Create(
        CultureInfo.InvariantCulture,
        $"which cannot be read from its character {at + 1} on. Write it like `States.Format('…', $.field)`.");
}
