namespace Alicerce.Policies.Rules.Backups;

/// <summary>The tags that a resource will have: its own over the default tags of its provider.</summary>
internal static class EffectiveTags
{
    public static IReadOnlyDictionary<string, string> Of(StackResource resource) =>
        Of(resource, resource.Properties.Value("tags"));

    /// <summary>The tags that a part of a resource will have, such as a volume of a machine.</summary>
    public static IReadOnlyDictionary<string, string> Of(StackResource resource, PolicyValue own)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        if (resource.Provider is { } provider)
        {
            Add(tags, Defaults(provider));
        }

        Add(tags, own.AsMap(PolicyValue.ReadText));
        return tags;
    }

    // Providers take everything that is no string as JSON text.
    private static PropertyMap<string> Defaults(PolicyProvider provider)
    {
        var defaults = provider.Properties.Value("defaultTags");
        var decoded = defaults.Kind == PolicyValueKind.Text ? PolicyValue.ParseJson(defaults.AsText()) : defaults;
        return decoded.Exists
            ? decoded.AsObject().Map("tags", PolicyValue.ReadText)
            : decoded.AsMap(PolicyValue.ReadText);
    }

    private static void Add(Dictionary<string, string> tags, PropertyMap<string> more)
    {
        foreach (var (key, value) in more)
        {
            tags[key] = value;
        }
    }
}
