using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Alicerce.Schema;

namespace Alicerce.Engine.Check;

/// <summary>Checks that the name that a provider would make up fits the limit of its service.</summary>
public static class AutoNameCheck
{
    public static IEnumerable<string> Problems(AutoNameRule rule, string name, PropertyMap inputs)
    {
        var prefix = rule.Property + "Prefix";
        if (IsGiven(inputs, rule.Property) || IsGiven(inputs, prefix))
        {
            yield break;
        }

        var (limit, digits) = Limits(rule, inputs);
        var suffix = rule.SuffixWhenTrue
            .Where(entry => inputs.TryGetValue(entry.Key, out var flag) && flag is PropertyValue.Bool { Value: true })
            .Sum(entry => entry.Value.Length);
        var length = rule.Prefix.Length + name.Length + rule.Separator.Length + digits + suffix;
        if (limit is { } most && length > most)
        {
            yield return
                $"`{rule.Property}` is not set, so the provider makes it up from the name `{name}`, which gives " +
                $"{length} characters where {most} are allowed. " +
                $"Set `{rule.Property}`, or shorten the name by {length - most}.";
        }
    }

    private static (int? Limit, int Digits) Limits(AutoNameRule rule, PropertyMap inputs) =>
        rule.Exception is { } exception &&
        inputs.TryGetValue(exception.Property, out var value) &&
        PropertyValues.Plain(value) is PropertyValue.String text &&
        text.Value.Contains(exception.Contains, StringComparison.Ordinal)
            ? (exception.MaxLength, exception.RandomDigits)
            : (rule.MaxLength, rule.RandomDigits);

    private static bool IsGiven(PropertyMap inputs, string property) =>
        inputs.TryGetValue(property, out var value) && value is not PropertyValue.Null;
}
