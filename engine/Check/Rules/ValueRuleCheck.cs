using System.Globalization;
using Alicerce.Engine.Check.Forms;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Rules;

/// <summary>Holds one value against its rule. A value of another kind than the rule's is for the type check.</summary>
public static class ValueRuleCheck
{
    /// <param name="given">The value; a secret is judged, and not shown.</param>
    public static IEnumerable<string> Problems(string path, PropertyValue given, ValueRule rule)
    {
        var found = Found(PropertyValues.Plain(given), rule);
        if (given is not PropertyValue.Secret)
        {
            return found.Select(problem => $"`{path}` is {ValueText.Of(given)}, {problem}");
        }

        // What is wrong with a secret would tell parts of it.
        return found.Any()
            ? [$"`{path}` is a secret with a value that AWS does not take there. Look up what the property can be."]
            : [];
    }

    public static bool IsUnknown(string text) => text.Contains(Signatures.UnknownString, StringComparison.Ordinal);

    /// <summary>Each continues a sentence that has named the value.</summary>
    private static IEnumerable<string> Found(PropertyValue value, ValueRule rule) => value switch
    {
        PropertyValue.Number number => Numbers(number.Value, rule),
        PropertyValue.String { Value: var text } when text.Length == 0 || IsUnknown(text) => [],
        PropertyValue.String { Value: var text } when rule.Min is not null || rule.OneOf.Length > 0 =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? Numbers(number, rule)
                : [],
        PropertyValue.String { Value: var text } when rule.Words.Length > 0 => Words(text, rule.Words),
        PropertyValue.String { Value: var text } =>
            TextRule.Problems(text, rule).Concat(FormCheck.Problems(text, rule)),
        _ => [],
    };

    private static IEnumerable<string> Words(string text, string[] words)
    {
        if (!words.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            var nearest = Spelling.Nearest(text, words) is { } match ? $" Did you mean `{match}`?" : "";
            yield return $"but must be one of {string.Join(", ", words.Select(word => $"`{word}`"))}.{nearest}";
        }
    }

    private static IEnumerable<string> Numbers(double value, ValueRule rule)
    {
        if (rule.OneOf.Contains(value) || (rule.Min is null && rule.OneOf.Length == 0) ||
            (rule.MultipleOf is { } step && value >= step && value % step == 0))
        {
            yield break;
        }

        var others = rule.OneOf.Length == 0 ? "" : $"{string.Join(", ", rule.OneOf.Select(Text))} or ";

        if (rule.MultipleOf is { } multiple)
        {
            yield return $"but must be {others}a multiple of {Text(multiple)}. Use one of those.";
        }
        else if (rule.Min is not { } min)
        {
            var nearest = rule.OneOf.MinBy(allowed => Math.Abs(allowed - value));
            yield return
                $"but must be one of {string.Join(", ", rule.OneOf.Select(Text))}. The nearest is {Text(nearest)}.";
        }
        else if (rule.Max is not { } max)
        {
            if (value < min)
            {
                yield return $"but must be {others}{Text(min)} at least. Raise it to {Text(min)} or more.";
            }
        }
        else if (value < min || value > max)
        {
            yield return
                $"but must be {others}from {Text(min)} to {Text(max)}. Set a value inside of that range.";
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
