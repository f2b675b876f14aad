using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Diff;

/// <summary>
/// What a provider filled in when it first saw a resource, such as its name. It notes which properties these are, and
/// keeps their values as long as the program does not set them.
/// </summary>
public static class Defaults
{
    private const string Note = "__defaults";

    public static PropertyMap Keep(PropertyMap prior, PropertyMap inputs)
    {
        var kept = Keep(
            prior.ToImmutableSortedDictionary(StringComparer.Ordinal),
            inputs.ToImmutableSortedDictionary(StringComparer.Ordinal));
        return ReferenceEquals(kept, inputs) ? inputs : new PropertyMap(kept);
    }

    private static ImmutableSortedDictionary<string, PropertyValue> Keep(
        ImmutableSortedDictionary<string, PropertyValue> prior,
        ImmutableSortedDictionary<string, PropertyValue> inputs)
    {
        if (prior.GetValueOrDefault(Note) is PropertyValue.List noted)
        {
            foreach (var name in noted.Items.OfType<PropertyValue.String>().Select(item => item.Value))
            {
                if (prior.TryGetValue(name, out var value) &&
                    inputs.GetValueOrDefault(name) is null or PropertyValue.Null)
                {
                    inputs = inputs.SetItem(name, value);
                }
            }
        }

        foreach (var (name, value) in prior)
        {
            if (inputs.GetValueOrDefault(name) is { } given && Keep(value, given) is var kept &&
                !ReferenceEquals(kept, given))
            {
                inputs = inputs.SetItem(name, kept);
            }
        }

        return inputs;
    }

    private static PropertyValue Keep(PropertyValue prior, PropertyValue given)
    {
        switch (prior, given)
        {
            case (PropertyValue.Map old, PropertyValue.Map @new):
                var entries = Keep(old.Entries, @new.Entries);
                return ReferenceEquals(entries, @new.Entries) ? given : new PropertyValue.Map(entries);

            case (PropertyValue.List old, PropertyValue.List @new) when old.Items.Length == @new.Items.Length:
                var items = @new.Items.Select((item, index) => Keep(old.Items[index], item)).ToImmutableArray();
                return items.Zip(@new.Items).All(pair => ReferenceEquals(pair.First, pair.Second))
                    ? given
                    : new PropertyValue.List(items);

            default:
                return given;
        }
    }
}
