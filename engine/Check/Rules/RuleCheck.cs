using System.Collections.Immutable;
using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Rules;

/// <summary>Holds the properties of a resource against the rules that AWS has for its type.</summary>
public static class RuleCheck
{
    public static IEnumerable<string> Problems(string type, PropertyMap inputs)
    {
        if (RuleBook.Find(type) is not { } rules)
        {
            return [];
        }

        var root = PropertyValues.ToValue(inputs);
        return
        [
            .. GroupCheck.Problems(rules, inputs),
            .. rules.Values
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .SelectMany(entry => At(root, "", [.. entry.Key.Split('.')])
                    .SelectMany(found => ValueRuleCheck.Problems(found.Path, found.Value, entry.Value))),
        ];
    }

    /// <summary>The values that a path leads to; what is unknown on the way leads nowhere.</summary>
    private static IEnumerable<(string Path, PropertyValue Value)> At(
        PropertyValue value, string path, ImmutableArray<string> rest) => value switch
        {
            PropertyValue.Secret secret => At(secret.Value, path, rest)
                .Select(found => (found.Path, (PropertyValue)new PropertyValue.Secret(found.Value))),
            PropertyValue.List list => list.Items.SelectMany((item, i) =>
                At(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), rest)),
            _ when rest.IsEmpty => [(path, value)],
            PropertyValue.Map map when map.Entries.TryGetValue(rest[0], out var inner) =>
                At(inner, path.Length == 0 ? rest[0] : $"{path}.{rest[0]}", rest[1..]),
            _ => [],
        };
}
