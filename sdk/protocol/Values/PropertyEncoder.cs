using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Protocol.Values;

/// <summary>Writes one value for the wire with all that is inside it.</summary>
internal sealed class PropertyEncoder
{
    private readonly PropertyPath _path = new();

    public Value EncodeValue(PropertyValue value) => value switch
    {
        PropertyValue.Null => Value.ForNull(),
        PropertyValue.Bool { Value: var truth } => Value.ForBool(truth),
        PropertyValue.Number { Value: var number } => Value.ForNumber(number),
        PropertyValue.String { Value: var text } => Value.ForString(text),
        PropertyValue.Unknown { Kind: var kind } => Value.ForString(Sentinel(kind)),
        PropertyValue.List { Items: var items } => EncodeList(items),
        PropertyValue.Map map => Value.ForStruct(EncodeMap(map)),
        _ => Value.ForStruct(EncodeSpecial(value)),
    };

    public Struct EncodeMap(PropertyValue.Map map)
    {
        var fields = new Struct();
        foreach (var (name, value) in map.Entries)
        {
            Add(fields, name, value);
        }

        return fields;
    }

    private static string Sentinel(UnknownKind kind) => kind switch
    {
        UnknownKind.Bool => Signatures.UnknownBool,
        UnknownKind.Number => Signatures.UnknownNumber,
        UnknownKind.Array => Signatures.UnknownArray,
        UnknownKind.Object => Signatures.UnknownObject,
        UnknownKind.Asset => Signatures.UnknownAsset,
        UnknownKind.Archive => Signatures.UnknownArchive,
        _ => Signatures.UnknownString,
    };

    private static void AddText(Struct fields, string name, string? text)
    {
        if (text is not null)
        {
            fields.Fields.Add(name, Value.ForString(text));
        }
    }

    private static Struct Special(string signature) =>
        new() { Fields = { [Signatures.Key] = Value.ForString(signature) } };

    private Value EncodeList(ImmutableArray<PropertyValue> items)
    {
        var list = new Value { ListValue = new ListValue() };
        for (var index = 0; index < items.Length; index++)
        {
            _path.Enter(index);
            list.ListValue.Values.Add(EncodeValue(items[index]));
            _path.Leave();
        }

        return list;
    }

    private Struct EncodeSpecial(PropertyValue value)
    {
        Struct fields;
        switch (value)
        {
            case PropertyValue.Secret secret:
                fields = Special(Signatures.Secret);
                Add(fields, "value", secret.Value);
                return fields;
            case PropertyValue.Asset asset:
                fields = Special(Signatures.Asset);
                AddText(fields, "text", asset.Text);
                AddText(fields, "path", asset.Path);
                AddText(fields, "uri", asset.Uri);
                AddText(fields, "hash", asset.Hash);
                return fields;
            case PropertyValue.Archive archive:
                fields = Special(Signatures.Archive);
                Add(fields, "assets", archive.Assets is { } assets ? new PropertyValue.Map(assets) : null);
                AddText(fields, "path", archive.Path);
                AddText(fields, "uri", archive.Uri);
                AddText(fields, "hash", archive.Hash);
                return fields;
            case PropertyValue.ResourceReference reference:
                fields = Special(Signatures.ResourceReference);
                AddText(fields, "urn", reference.Urn);
                Add(fields, "id", reference.Id);
                AddText(fields, "name", reference.Name);
                AddText(fields, "type", reference.Type);
                AddText(fields, "packageVersion", reference.PackageVersion);
                return fields;
            case PropertyValue.Output output:
                fields = Special(Signatures.OutputValue);
                Add(fields, "value", output.Value);
                Add(fields, "secret", output.IsSecret ? new PropertyValue.Bool(true) : null);
                Add(fields, "dependencies", output.Dependencies.IsEmpty
                    ? null
                    : new PropertyValue.List([.. output.Dependencies.Select(urn => new PropertyValue.String(urn))]));
                return fields;
            case PropertyValue.ByteString bytes:
                fields = Special(Signatures.ByteString);
                AddText(fields, "value", Convert.ToBase64String(bytes.Bytes.AsSpan()));
                return fields;
            default:
                throw new InvalidOperationException($"The case `{value.GetType().Name}` has no form on the wire.");
        }
    }

    private void Add(Struct fields, string name, PropertyValue? value)
    {
        if (value is not null)
        {
            _path.Enter(name);
            fields.Fields.Add(name, EncodeValue(value));
            _path.Leave();
        }
    }
}
