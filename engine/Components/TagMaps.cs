using System.Collections.Immutable;
using Alicerce.Protocol;

namespace Alicerce.Engine.Components;

/// <summary>Joins maps of tags, of which any may be unknown, secret or come from other resources.</summary>
public static class TagMaps
{
    /// <summary>Later maps win. One unknown map makes the whole unknown, since it may hold any key.</summary>
    public static PropertyValue Merge(params ReadOnlySpan<PropertyValue?> maps)
    {
        var merged = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        var isSecret = false;
        var isUnknown = false;
        foreach (var map in maps)
        {
            for (var value = map; value is not null;)
            {
                switch (value)
                {
                    case PropertyValue.Secret secret:
                        isSecret = true;
                        value = secret.Value;
                        continue;
                    case PropertyValue.Output output:
                        isSecret |= output.IsSecret;
                        isUnknown |= output.Value is null;
                        sources.UnionWith(output.Dependencies);
                        value = output.Value;
                        continue;
                    case PropertyValue.Map { Entries: var entries }:
                        foreach (var (key, tag) in entries)
                        {
                            merged[key] = tag;
                        }

                        break;
                    case PropertyValue.Unknown:
                        isUnknown = true;
                        break;
                }

                value = null;
            }
        }

        PropertyValue? tags = isUnknown ? null : new PropertyValue.Map(merged.ToImmutable());
        return isSecret || isUnknown || sources.Count > 0
            ? new PropertyValue.Output(tags) { IsSecret = isSecret, Dependencies = [.. sources] }
            : tags!;
    }

    public static PropertyValue Of(params ReadOnlySpan<(string Key, string Value)> tags)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (key, value) in tags)
        {
            entries[key] = new PropertyValue.String(value);
        }

        return new PropertyValue.Map(entries.ToImmutable());
    }
}
