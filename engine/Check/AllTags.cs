using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Engine.Check;

/// <summary>The tags of a resource together with those that its provider puts on everything.</summary>
public static class AllTags
{
    /// <summary>Null where they cannot be told before the deployment.</summary>
    public static PropertyValue? Of(PropertyMap inputs, PropertyMap provider)
    {
        if (provider.ContainsKey("ignoreTags") ||
            Defaults(provider) is not { } defaults ||
            (inputs.TryGetValue("tags", out var given) ? given : PropertyValue.Map.Empty) is not PropertyValue.Map own)
        {
            return null;
        }

        return new PropertyValue.Map(defaults.Entries.SetItems(own.Entries));
    }

    private static PropertyValue.Map? Defaults(PropertyMap provider)
    {
        if (!provider.TryGetValue("defaultTags", out var setting) || setting is PropertyValue.Null)
        {
            return PropertyValue.Map.Empty;
        }

        // A provider takes everything but texts as JSON.
        var value = setting is PropertyValue.String { Value: var json } ? Parse(json) : setting;
        return value switch
        {
            PropertyValue.Map map when map["tags"] is PropertyValue.Map tags => tags,
            PropertyValue.Map { Entries.Count: 0 } empty => empty,
            _ => null,
        };
    }

    private static PropertyValue.Map? Parse(string json)
    {
        try
        {
            return PropertyCodec.Decode(JsonParser.Default.Parse<Struct>(json));
        }
        // Of both kinds that the parser throws, for bad JSON and for JSON that is no object.
        catch (IOException)
        {
            return null;
        }
    }
}
