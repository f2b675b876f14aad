using Alicerce.Engine.Check.Forms;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents.Patterns;

/// <summary>Reads one operator of a pattern: `{ "prefix": "a" }`.</summary>
public static class MatchCheck
{
    private static readonly string[] Comparisons = ["=", "<", "<=", ">", ">="];

    public static IEnumerable<string> Problems(Part match, PatternKind kind)
    {
        var fields = match.Fields.ToArray();
        if (fields is not [var (name, part)])
        {
            return [match.Not($"has {fields.Length} operators. Write one per object.")];
        }

        if (!kind.Operators.Contains(name))
        {
            return
            [
                part.Not("is no operator of patterns. " + (
                    Spelling.Nearest(name, kind.Operators) is { } nearest
                        ? $"Did you mean `{nearest}`?"
                        : $"Use {string.Join(", ", kind.Operators.Order(StringComparer.Ordinal).Select(word => $"`{word}`"))}.")),
            ];
        }

        return part.IsUnknown ? [] : name switch
        {
            "prefix" or "suffix" => part.IsObject
                ? Inner(part, "equals-ignore-case")
                : Shape.Text(part),
            "equals-ignore-case" or "wildcard" => Shape.Text(part),
            "exists" => part.Flag is null ? [part.Is("but must be a boolean. Write `true` or `false`.")] : [],
            "cidr" => part.Text is { } text
                ? CidrText.Problem(text) is { } problem ? [part.Is(problem)] : []
                : Shape.Text(part),
            "numeric" => Numeric(part),
            _ => AnythingBut(part),
        };
    }

    private static IEnumerable<string> AnythingBut(Part part) => part switch
    {
        { IsObject: true } => Inner(part, "prefix", "suffix", "equals-ignore-case", "wildcard"),
        { IsList: true } => part.Items.Any()
            ? part.Items.Where(item => item is { Text: null, Number: null, IsUnknown: false })
                .Select(item => item.Is("but must be a string or a number. Write one."))
            : [part.Not("is empty. Name a value.")],
        { Text: not null } or { Number: not null } => [],
        _ => [part.Is("but must be a string, a number or a list of them. Write one.")],
    };

    private static IEnumerable<string> Inner(Part part, params string[] known) => part.Fields.ToArray() switch
    {
        [var (name, value)] when known.Contains(name) => value.IsList
            ? value.Items.SelectMany(Shape.Text)
            : Shape.Text(value),
        _ => [part.Not($"has another operator than {string.Join(", ", known.Select(word => $"`{word}`"))}. Use one of them.")],
    };

    /// <summary>One comparison, or a lower and an upper bound: `["&gt;", 0, "&lt;=", 5]`.</summary>
    private static IEnumerable<string> Numeric(Part part)
    {
        var items = part.Items.ToArray();
        if (items.Any(item => item.IsUnknown))
        {
            return [];
        }

        var isRight = items.Length is 2 or 4 && items.Select((item, i) => i % 2 == 0
            ? item.Text is { } sign && Comparisons.Contains(sign)
            : item.Value is PropertyValue.Number).All(fits => fits);
        return isRight
            ? []
            : [part.Not("must have comparisons and numbers by turns. Write it like `[\">\", 0, \"<=\", 5]`.")];
    }
}
