using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Protocol.Values;

/// <summary>Reads one value of the wire with all that is inside it.</summary>
internal sealed class PropertyDecoder
{
    private readonly PropertyPath _path = new();

    public PropertyValue DecodeValue(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => new PropertyValue.Bool(value.BoolValue),
        Value.KindOneofCase.NumberValue => new PropertyValue.Number(value.NumberValue),
        Value.KindOneofCase.StringValue => DecodeText(value.StringValue),
        Value.KindOneofCase.ListValue => DecodeList(value.ListValue),
        Value.KindOneofCase.StructValue => DecodeObject(value.StructValue),
        _ => PropertyValue.Null.Instance,
    };

    public PropertyValue.Map DecodeMap(Struct value) => new(DecodeEntries(value.Fields));

    private static PropertyValue DecodeText(string text) => text switch
    {
        _ when !Signatures.IsUnknown(text) => new PropertyValue.String(text),
        Signatures.UnknownString => PropertyValue.Unknown.Text,
        Signatures.UnknownBool => new PropertyValue.Unknown(UnknownKind.Bool),
        Signatures.UnknownNumber => new PropertyValue.Unknown(UnknownKind.Number),
        Signatures.UnknownArray => new PropertyValue.Unknown(UnknownKind.Array),
        Signatures.UnknownObject => new PropertyValue.Unknown(UnknownKind.Object),
        Signatures.UnknownAsset => new PropertyValue.Unknown(UnknownKind.Asset),
        Signatures.UnknownArchive => new PropertyValue.Unknown(UnknownKind.Archive),
        _ => PropertyValue.Unknown.Text,
    };

    private PropertyValue.List DecodeList(ListValue list)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Values.Count);
        for (var index = 0; index < list.Values.Count; index++)
        {
            _path.Enter(index);
            items.Add(DecodeValue(list.Values[index]));
            _path.Leave();
        }

        return new PropertyValue.List(items.MoveToImmutable());
    }

    private List<KeyValuePair<string, PropertyValue>> DecodeEntries(MapField<string, Value> fields)
    {
        var entries = new List<KeyValuePair<string, PropertyValue>>(fields.Count);
        foreach (var (name, value) in fields)
        {
            _path.Enter(name);
            entries.Add(KeyValuePair.Create(PropertyNames.Shared(name), DecodeValue(value)));
            _path.Leave();
        }

        return entries;
    }

    private PropertyValue DecodeObject(Struct value)
    {
        var fields = value.Fields;
        if (!fields.TryGetValue(Signatures.Key, out var signature))
        {
            return DecodeMap(value);
        }

        return signature.StringValue switch
        {
            Signatures.Secret => new PropertyValue.Secret(
                Find(fields, "value") ?? throw _path.Failure("The secret has no `value`.")),
            Signatures.Asset => new PropertyValue.Asset
            {
                Text = FindText(fields, "text"),
                Path = FindText(fields, "path"),
                Uri = FindText(fields, "uri"),
                Hash = FindText(fields, "hash"),
            },
            Signatures.Archive => DecodeArchive(fields),
            Signatures.ResourceReference => DecodeReference(fields),
            Signatures.OutputValue => DecodeOutput(fields),
            Signatures.ByteString => DecodeBytes(fields),
            "" => throw _path.Failure("The signature of the special value is not a text."),
            var other => throw _path.Failure(
                $"The special value has the signature `{other}`, which stands for nothing."),
        };
    }

    private PropertyValue.Archive DecodeArchive(MapField<string, Value> fields)
    {
        var assets = Find(fields, "assets");
        if (assets is not (null or PropertyValue.Map))
        {
            throw _path.Failure("The `assets` of the archive are not an object.");
        }

        var entries = (assets as PropertyValue.Map)?.Entries;
        var wrong = entries?.FirstOrDefault(entry => entry.Value is not (PropertyValue.Asset or PropertyValue.Archive));
        if (wrong is { Key: { } name })
        {
            throw _path.Failure($"The entry `{name}` of the archive is neither an asset nor an archive.");
        }

        return new PropertyValue.Archive
        {
            Assets = entries,
            Path = FindText(fields, "path"),
            Uri = FindText(fields, "uri"),
            Hash = FindText(fields, "hash"),
        };
    }

    private PropertyValue.ResourceReference DecodeReference(MapField<string, Value> fields)
    {
        var id = Find(fields, "id");
        return id is null or PropertyValue.String or PropertyValue.Unknown or PropertyValue.Null
            ? new PropertyValue.ResourceReference(
                FindText(fields, "urn") ?? throw _path.Failure("The resource reference has no `urn`."))
            {
                Id = id,
                Name = FindText(fields, "name"),
                Type = FindText(fields, "type"),
                PackageVersion = FindText(fields, "packageVersion"),
            }
            : throw _path.Failure("The `id` of the resource reference is not a text.");
    }

    private PropertyValue.Output DecodeOutput(MapField<string, Value> fields)
    {
        var secret = Find(fields, "secret") ?? new PropertyValue.Bool(false);
        var dependencies = Find(fields, "dependencies") ?? new PropertyValue.List();
        return new PropertyValue.Output(Find(fields, "value"))
        {
            IsSecret = secret is PropertyValue.Bool { Value: var isSecret }
                ? isSecret
                : throw _path.Failure("The `secret` of the output is not a boolean."),
            Dependencies = dependencies is PropertyValue.List { Items: var items }
                && items.All(urn => urn is PropertyValue.String)
                ? [.. items.Cast<PropertyValue.String>().Select(urn => urn.Value)]
                : throw _path.Failure("The `dependencies` of the output are not a list of texts."),
        };
    }

    private PropertyValue.ByteString DecodeBytes(MapField<string, Value> fields)
    {
        var text = FindText(fields, "value") ?? throw _path.Failure("The byte string has no `value`.");
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? new PropertyValue.ByteString([.. bytes.AsSpan(0, length)])
            : throw _path.Failure("The `value` of the byte string is not base64.");
    }

    private PropertyValue? Find(MapField<string, Value> fields, string name)
    {
        if (!fields.TryGetValue(name, out var value))
        {
            return null;
        }

        _path.Enter(name);
        var found = DecodeValue(value);
        _path.Leave();
        return found;
    }

    private string? FindText(MapField<string, Value> fields, string name) => fields.TryGetValue(name, out var value)
        ? value.KindCase switch
        {
            Value.KindOneofCase.StringValue => value.StringValue,
            Value.KindOneofCase.NullValue or Value.KindOneofCase.None => null,
            _ => throw _path.Failure($"The `{name}` of the special value is not a text."),
        }
        : null;
}
