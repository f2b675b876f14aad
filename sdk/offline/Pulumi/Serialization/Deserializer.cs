using System.Collections.Immutable;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// Reads a wire value into plain objects. One unknown or secret leaf makes the whole value unknown or secret.
/// </summary>
internal static class Deserializer
{
    public static OutputData<object?> Deserialize(Value wire)
    {
        var (value, isSecret) = Unwrap(wire);
        var data = value.KindCase switch
        {
            Value.KindOneofCase.StringValue => Text(value.StringValue),
            Value.KindOneofCase.NumberValue => Known(value.NumberValue),
            Value.KindOneofCase.BoolValue => Known(value.BoolValue),
            Value.KindOneofCase.ListValue => List(value.ListValue),
            Value.KindOneofCase.StructValue => Structure(value.StructValue),
            _ => Known(null),
        };
        return isSecret ? data with { IsSecret = true } : data;
    }

    private static (Value Value, bool IsSecret) Unwrap(Value wire)
    {
        var isSecret = false;
        while (wire.KindCase == Value.KindOneofCase.StructValue && SignatureOf(wire.StructValue) == Signatures.Secret)
        {
            isSecret = true;
            wire = wire.StructValue.Fields.TryGetValue("value", out var inner)
                ? inner
                : throw new InvalidOperationException("A secret arrives without its field `value`.");
        }

        return (wire, isSecret);
    }

    private static OutputData<object?> Text(string text) =>
        text == Signatures.UnknownString ? new([], null, IsKnown: false, IsSecret: false) : Known(text);

    private static OutputData<object?> List(ListValue list)
    {
        var merge = new OutputMerge();
        var values = ImmutableArray.CreateBuilder<object?>(list.Values.Count);
        foreach (var element in list.Values)
        {
            values.Add(merge.Add(Deserialize(element)));
        }

        return merge.Complete<object?>(values.MoveToImmutable());
    }

    private static OutputData<object?> Structure(Struct structure)
    {
        var signature = SignatureOf(structure);
        if (signature == Signatures.Asset)
        {
            return Known(Asset(structure));
        }

        if (signature == Signatures.Archive)
        {
            return Known(Archive(structure));
        }

        if (signature == Signatures.ResourceReference)
        {
            return Known(ResourceReferences.Resolve(structure));
        }

        return signature == Signatures.OutputValue ? OutputValue(structure) : Dictionary(structure);
    }

    private static OutputData<object?> Dictionary(Struct structure)
    {
        var merge = new OutputMerge();
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, field) in structure.Fields)
        {
            // Such fields are the provider bridge's own notes.
            if (!name.StartsWith("__", StringComparison.Ordinal))
            {
                values.Add(name, merge.Add(Deserialize(field)));
            }
        }

        return merge.Complete<object?>(values.ToImmutable());
    }

    /// <summary>An output inside the value: its flags are its own, not those of what surrounds it.</summary>
    private static OutputData<object?> OutputValue(Struct structure)
    {
        var fields = structure.Fields;
        var data = fields.TryGetValue("value", out var value)
            ? Deserialize(value)
            : new OutputData<object?>([], null, IsKnown: false, IsSecret: false);
        if (fields.TryGetValue("secret", out var secret) && secret.BoolValue)
        {
            data = data with { IsSecret = true };
        }

        if (fields.TryGetValue("dependencies", out var urns))
        {
            var resources = urns.ListValue.Values.Select(urn => (Resource)new DependencyResource(urn.StringValue));
            data = data with { Resources = [.. resources] };
        }

        return Known(new Output<object?>(data));
    }

    private static Asset Asset(Struct structure)
    {
        if (TextOf(structure, "path") is { } path)
        {
            return new FileAsset(path);
        }

        if (TextOf(structure, "uri") is { } uri)
        {
            return new RemoteAsset(uri);
        }

        return TextOf(structure, "text") is { } text
            ? new StringAsset(text)
            : throw new InvalidOperationException("An asset arrives without `path`, `uri` or `text`.");
    }

    private static Archive Archive(Struct structure)
    {
        if (TextOf(structure, "path") is { } path)
        {
            return new FileArchive(path);
        }

        if (TextOf(structure, "uri") is { } uri)
        {
            return new RemoteArchive(uri);
        }

        if (!structure.Fields.TryGetValue("assets", out var assets))
        {
            throw new InvalidOperationException("An archive arrives without `path`, `uri` or `assets`.");
        }

        return new AssetArchive(assets.StructValue.Fields.ToDictionary(
            asset => asset.Key,
            asset => Deserialize(asset.Value).Value as AssetOrArchive
                ?? throw new InvalidOperationException(
                    $"An archive arrives whose entry `{asset.Key}` is neither asset nor archive.")));
    }

    private static string? TextOf(Struct structure, string field) =>
        structure.Fields.TryGetValue(field, out var value) && value.KindCase == Value.KindOneofCase.StringValue
            ? value.StringValue
            : null;

    private static string? SignatureOf(Struct structure) => TextOf(structure, Signatures.Key);

    private static OutputData<object?> Known(object? value) => new([], value, IsKnown: true, IsSecret: false);
}
