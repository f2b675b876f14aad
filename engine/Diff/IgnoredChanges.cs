using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Diff;

/// <summary>Puts the old values back where a program does not want changes.</summary>
public static class IgnoredChanges
{
    public static PropertyMap Apply(PropertyMap prior, PropertyMap inputs, IEnumerable<PropertyPath> paths)
    {
        PropertyValue value = PropertyValues.ToValue(inputs);
        var old = PropertyValues.ToValue(prior);
        foreach (var path in paths)
        {
            value = Restore(old, value, path.Steps) ?? PropertyValue.Map.Empty;
        }

        return new PropertyMap(((PropertyValue.Map)value).Entries);
    }

    /// <returns>The value to have; null for none.</returns>
    private static PropertyValue? Restore(
        PropertyValue? old, PropertyValue? @new, ImmutableArray<PropertyPath.Step> steps)
    {
        if (steps.IsEmpty)
        {
            return old;
        }

        var rest = steps[1..];
        switch (old, @new, steps[0])
        {
            case (PropertyValue.Map or null, PropertyValue.Map or null, { Name: { } name }):
                var before = (old as PropertyValue.Map)?.Entries ?? Nothing;
                var after = (@new as PropertyValue.Map)?.Entries ?? Nothing;
                string[] keys = name is "*" ? [.. before.Keys.Union(after.Keys)] : [name];
                foreach (var key in keys)
                {
                    after = Restore(before.GetValueOrDefault(key), after.GetValueOrDefault(key), rest) is { } value
                        ? after.SetItem(key, value)
                        : after.Remove(key);
                }

                return @new is null && after.IsEmpty ? null : new PropertyValue.Map(after);

            case (PropertyValue.List one, PropertyValue.List other, { Name: "*" }):
                return new PropertyValue.List(
                [
                    .. other.Items.Select((item, index) => index < one.Items.Length
                        ? Restore(one.Items[index], item, rest) ?? item
                        : item),
                ]);

            case (PropertyValue.List one, PropertyValue.List other, { Index: { } position })
                when position < one.Items.Length && position < other.Items.Length:
                return new PropertyValue.List(
                    other.Items.SetItem(position, Restore(one.Items[position], other.Items[position], rest)!));

            case (PropertyValue.Secret secret, _, _):
                return Restore(secret.Value, @new, steps);

            case (_, PropertyValue.Secret secret, _):
                return Restore(old, secret.Value, steps) is { } inner ? new PropertyValue.Secret(inner) : null;

            // The path leads nowhere in one of the two: there is nothing to put back.
            default:
                return @new;
        }
    }

    private static readonly ImmutableSortedDictionary<string, PropertyValue> Nothing =
        ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal);
}
