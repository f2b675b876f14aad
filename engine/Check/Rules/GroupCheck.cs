using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Rules;

/// <summary>Checks which properties are given together.</summary>
public static class GroupCheck
{
    public static IEnumerable<string> Problems(TypeRules rules, PropertyMap inputs) =>
    [
        .. rules.Conflicts.Concat(rules.ExactlyOneOf).SelectMany(group => TooMany(group, inputs)),
        .. rules.ExactlyOneOf.Select(group => None(group, inputs, "exactly one")).OfType<string>(),
        .. rules.AtLeastOneOf.Select(group => None(group, inputs, "at least one")).OfType<string>(),
        .. rules.Needs.SelectMany(group => Missing(group, inputs)),
        .. rules.Ordered.SelectMany(properties => Falling(properties, inputs)),
    ];

    private static IEnumerable<string> TooMany(string[] group, PropertyMap inputs)
    {
        var given = group.Where(property => IsGiven(inputs, property) == true).ToArray();
        if (given.Length > 1)
        {
            yield return
                $"{Listed(given, "and")} are given together, but only one of them can be. Remove all but one.";
        }
    }

    private static string? None(string[] group, PropertyMap inputs, string count) =>
        group.All(property => IsGiven(inputs, property) == false)
            ? $"None of {Listed(group, "and")} is given, but {count} of them must be. Set one of them."
            : null;

    private static IEnumerable<string> Missing(string[] group, PropertyMap inputs)
    {
        if (IsGiven(inputs, group[0]) == true)
        {
            foreach (var property in group.Skip(1).Where(property => IsGiven(inputs, property) == false))
            {
                yield return $"`{group[0]}` is given without `{property}`, which it needs. Set `{property}` too.";
            }
        }
    }

    private static IEnumerable<string> Falling(string[] properties, PropertyMap inputs)
    {
        var known = properties
            .Select(property => (Name: property, Value: Number(inputs, property)))
            .Where(entry => entry.Value is not null)
            .ToArray();
        return known.Zip(known.Skip(1))
            .Where(pair => pair.First.Value > pair.Second.Value)
            .Select(pair =>
                $"`{pair.First.Name}` is {Text(pair.First.Value)}, which is more than `{pair.Second.Name}` with " +
                $"{Text(pair.Second.Value)}. Lower `{pair.First.Name}` or raise `{pair.Second.Name}`.");

        static string Text(double? value) => value!.Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Null where it cannot be told, or where programs write what means nothing.</summary>
    private static bool? IsGiven(PropertyMap inputs, string property) =>
        !inputs.TryGetValue(property, out var value) ? false : PropertyValues.Plain(value) switch
        {
            PropertyValue.Null => false,
            PropertyValue.Unknown => null,
            PropertyValue.Bool { Value: false } => null,
            PropertyValue.String { Value: var text } when text.Length == 0 || ValueRuleCheck.IsUnknown(text) => null,
            PropertyValue.List { Items: [] } => null,
            PropertyValue.Map { Entries.Count: 0 } => null,
            _ => true,
        };

    private static double? Number(PropertyMap inputs, string property) =>
        inputs.TryGetValue(property, out var value) && value is PropertyValue.Number number ? number.Value : null;

    private static string Listed(string[] names, string word) => names.Length == 1
        ? $"`{names[0]}`"
        : string.Join(", ", names[..^1].Select(name => $"`{name}`")) + $" {word} `{names[^1]}`";
}
