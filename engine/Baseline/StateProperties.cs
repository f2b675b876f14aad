using System.Collections.Immutable;
using System.Text.Json;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;
using Alicerce.Protocol;

namespace Alicerce.Engine.Baseline;

/// <summary>Reads properties as Pulumi keeps them in JSON.</summary>
public static class StateProperties
{
    /// <summary>A secret that only the Pulumi CLI can decrypt, or that somebody masked.</summary>
    private static readonly PropertyValue Hidden = new PropertyValue.Secret(new PropertyValue.Unknown());

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1000 };

    public static PropertyMap Decode(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty)
        {
            return PropertyMap.Empty;
        }

        using var document = JsonDocument.Parse(json, Options);
        return new PropertyMap(Entries(document.RootElement));
    }

    /// <summary>One value; null for one that is none.</summary>
    public static PropertyValue? DecodeValue(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, Options);
        return Decode(document.RootElement) is var value and not PropertyValue.Null ? value : null;
    }

    private static Dictionary<string, PropertyValue> Entries(JsonElement map)
    {
        // Later entries win, as in every reader of JSON that Pulumi uses.
        var entries = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var property in map.EnumerateObject())
        {
            entries[property.Name] = Decode(property.Value);
        }

        return entries;
    }

    private static PropertyValue Decode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => new PropertyValue.Bool(true),
        JsonValueKind.False => new PropertyValue.Bool(false),
        JsonValueKind.Number => new PropertyValue.Number(value.GetDouble()),
        JsonValueKind.String => Text(value.GetString()!),
        JsonValueKind.Array => new PropertyValue.List([.. value.EnumerateArray().Select(Decode)]),
        JsonValueKind.Object => Object(value),
        _ => PropertyValue.Null.Instance,
    };

    private static PropertyValue Text(string text) => text switch
    {
        PropertyText.SecretMark => Hidden,
        _ when Signatures.IsUnknown(text) => new PropertyValue.Unknown(),
        _ => new PropertyValue.String(text),
    };

    private static PropertyValue Object(JsonElement value) => Field(value, Signatures.Key) switch
    {
        Signatures.Secret => Secret(value),
        Signatures.Asset => new PropertyValue.Asset
        {
            Text = Field(value, "text"),
            Path = Field(value, "path"),
            Uri = Field(value, "uri"),
            Hash = Field(value, "hash"),
        },
        Signatures.Archive => new PropertyValue.Archive
        {
            Assets = value.TryGetProperty("assets", out var assets) && assets.ValueKind is JsonValueKind.Object
                ? Entries(assets).ToImmutableSortedDictionary(StringComparer.Ordinal)
                : null,
            Path = Field(value, "path"),
            Uri = Field(value, "uri"),
            Hash = Field(value, "hash"),
        },
        Signatures.ResourceReference => new PropertyValue.ResourceReference(Field(value, "urn") ?? "")
        {
            Id = value.TryGetProperty("id", out var id) ? Decode(id) : null,
            PackageVersion = Field(value, "packageVersion"),
        },
        Signatures.OutputValue => new PropertyValue.Output(
            value.TryGetProperty("value", out var inner) ? Decode(inner) : null)
        {
            IsSecret = value.TryGetProperty("secret", out var flag) && flag.ValueKind is JsonValueKind.True,
        },
        Signatures.ByteString when Field(value, "value") is { } base64 =>
            new PropertyValue.ByteString([.. Convert.FromBase64String(base64)]),
        _ => new PropertyValue.Map(Entries(value)),
    };

    private static PropertyValue.Secret Secret(JsonElement value)
    {
        if (value.TryGetProperty("value", out var plain))
        {
            return new PropertyValue.Secret(Decode(plain));
        }

        // `pulumi stack export --show-secrets` writes the JSON of the value as a text.
        if (Field(value, "plaintext") is not { } text)
        {
            return (PropertyValue.Secret)Hidden;
        }

        using var document = JsonDocument.Parse(text, Options);
        return new PropertyValue.Secret(Decode(document.RootElement));
    }

    private static string? Field(JsonElement value, string name) =>
        value.TryGetProperty(name, out var field) && field.ValueKind is JsonValueKind.String ? field.GetString() : null;
}
