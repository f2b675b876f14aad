using System.Collections.Immutable;
using System.Text.Json;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Baseline;

/// <summary>Reads one resource of a state. Its properties stay bytes until somebody asks for them.</summary>
internal static class PriorResourceReader
{
    /// <param name="reader">At the beginning of the object.</param>
    /// <param name="offset">Where in <paramref name="json"/> the reader began.</param>
    public static PriorResource Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, int offset)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var flags = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<Urn> dependencies = [];
        var propertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty;
        PropertyValue? trigger = null;
        ReadOnlyMemory<byte> inputs = default;
        ReadOnlyMemory<byte> outputs = default;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "inputs":
                    inputs = Slice(ref reader, json, offset);
                    break;
                case "outputs":
                    outputs = Slice(ref reader, json, offset);
                    break;
                case "dependencies":
                    dependencies = Urns(ref reader);
                    break;
                case "replacementTrigger":
                    trigger = StateProperties.DecodeValue(Whole(ref reader, json, offset));
                    break;
                case "propertyDependencies":
                    propertyDependencies = ByProperty(ref reader);
                    break;
                default:
                    ReadScalar(ref reader, name, texts, flags);
                    break;
            }
        }

        var urn = new Urn(texts.GetValueOrDefault("urn", ""));
        if (!urn.IsValid)
        {
            throw new InvalidOperationException($"It has a resource with the URN `{urn}`, which is none.");
        }

        return new PriorResource
        {
            Urn = urn,
            Type = texts.GetValueOrDefault("type", urn.Type),
            Custom = flags.Contains("custom"),
            Id = texts.GetValueOrDefault("id") is { Length: > 0 } id && !Signatures.IsUnknown(id) ? id : null,
            Parent = Reference(texts, "parent"),
            External = flags.Contains("external"),
            Protect = flags.Contains("protect"),
            RetainOnDelete = flags.Contains("retainOnDelete"),
            PendingDeletion = flags.Contains("delete"),
            PendingReplacement = flags.Contains("pendingReplacement"),
            DeletedWith = Reference(texts, "deletedWith"),
            ReplacementTrigger = trigger,
            Provider = ProviderReference.Parse(texts.GetValueOrDefault("provider", "")),
            Dependencies = dependencies,
            PropertyDependencies = propertyDependencies,
            Properties = new EncodedProperties(inputs, outputs),
        };
    }

    private static void ReadScalar(
        ref Utf8JsonReader reader, string name, Dictionary<string, string> texts, HashSet<string> flags)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                texts[name] = reader.GetString()!;
                break;
            case JsonTokenType.True:
                flags.Add(name);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static Urn? Reference(Dictionary<string, string> texts, string name) =>
        texts.GetValueOrDefault(name) is { Length: > 0 } text ? new Urn(text) : null;

    internal static ReadOnlyMemory<byte> Slice(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, int offset)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return default;
        }

        return Whole(ref reader, json, offset);
    }

    private static ReadOnlyMemory<byte> Whole(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, int offset)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[(offset + start)..(offset + (int)reader.BytesConsumed)];
    }

    private static ImmutableArray<Urn> Urns(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            reader.Skip();
            return [];
        }

        var urns = ImmutableArray.CreateBuilder<Urn>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            urns.Add(new Urn(reader.GetString() ?? ""));
        }

        return urns.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<Urn>> ByProperty(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty;
        }

        var byProperty = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Urn>>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (Urns(ref reader) is { IsEmpty: false } urns)
            {
                byProperty[name] = urns;
            }
        }

        return byProperty.ToImmutable();
    }
}
