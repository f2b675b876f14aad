using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy;

/// <summary>
/// One property value, of any kind. It is also how values are made: for a remediation, for a test. Reading it as a type
/// throws <see cref="UnknownValueException"/> when it is not known yet and <see cref="PropertyTypeException"/> when it
/// is of another kind.
/// </summary>
public readonly struct PolicyValue
{
    private readonly ReadOnlyMemory<byte> _encoded;
    private readonly ValuePath? _parent;
    private readonly string? _name;
    private readonly int _index;
    private readonly bool _isInsideSecret;

    internal PolicyValue(
        ReadOnlyMemory<byte> encoded,
        ValuePath? parent = null,
        string? name = "",
        int index = -1,
        bool isInsideSecret = false)
    {
        _encoded = encoded;
        _parent = parent;
        _name = name;
        _index = index;
        _isInsideSecret = isInsideSecret;
    }

    /// <summary>What the value is. Never throws for an unknown value, which is a kind of its own.</summary>
    public PolicyValueKind Kind => Decode().Kind;

    /// <summary>Whether the value is present and not null. An unknown value counts as present.</summary>
    public bool Exists => Kind != PolicyValueKind.Null;

    /// <summary>Whether the value is not known yet.</summary>
    public bool IsUnknown => Kind == PolicyValueKind.Unknown;

    /// <summary>Whether the value, or something around it, is marked as secret.</summary>
    public bool IsSecret => _isInsideSecret || Decode().IsSecret;

    /// <summary>Path of the value inside the properties, list indices as numbers: <c>rules.0.port</c>.</summary>
    public string Path => ValuePath.Format(_parent, _name, _index);

    /// <summary>The value null.</summary>
    public static PolicyValue Null => new(ValueEncoder.Null);

    internal ReadOnlyMemory<byte> Encoded => _encoded;

    /// <summary>Makes a boolean.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PolicyValue(bool value) => new(ValueEncoder.Boolean(value));

    /// <summary>Makes a number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PolicyValue(int value) => new(ValueEncoder.Number(value));

    /// <summary>Makes a number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PolicyValue(double value) => new(ValueEncoder.Number(value));

    /// <summary>Makes a text, or null.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PolicyValue(string? value) =>
        value is null ? Null : new PolicyValue(ValueEncoder.Text(value));

    /// <summary>Makes an object.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PolicyValue(PropertyBag value) => Object(value);

    /// <summary>Makes a list.</summary>
    /// <param name="elements">The elements.</param>
    public static PolicyValue List(params IEnumerable<PolicyValue> elements) => new(ValueEncoder.List(elements));

    /// <summary>Makes an object.</summary>
    /// <param name="properties">The properties by name.</param>
    public static PolicyValue Object(IEnumerable<KeyValuePair<string, PolicyValue>> properties) =>
        new(ValueEncoder.Object(ValueEncoder.Struct(properties)));

    /// <summary>Marks a value as secret.</summary>
    /// <param name="value">The value to hide.</param>
    public static PolicyValue Secret(PolicyValue value) => new(ValueEncoder.Secret(value));

    /// <summary>Makes a value that is not known yet.</summary>
    /// <param name="kind">The kind that is expected; engines of today say text for every kind.</param>
    public static PolicyValue Unknown(UnknownKind kind = UnknownKind.String) => new(ValueEncoder.Unknown(kind));

    /// <summary>Makes an asset of a text.</summary>
    /// <param name="text">The content.</param>
    public static PolicyValue TextAsset(string text) => new(ValueEncoder.Asset("text", text));

    /// <summary>Makes an asset of a file.</summary>
    /// <param name="path">Path of the file.</param>
    public static PolicyValue FileAsset(string path) => new(ValueEncoder.Asset("path", path));

    /// <summary>Makes an archive of a file or folder.</summary>
    /// <param name="path">Path of the file or folder.</param>
    public static PolicyValue FileArchive(string path) => new(ValueEncoder.Archive("path", path));

    /// <summary>Makes an archive of named assets and archives.</summary>
    /// <param name="assets">The members by name.</param>
    public static PolicyValue AssetArchive(IEnumerable<KeyValuePair<string, PolicyValue>> assets) =>
        new(ValueEncoder.Archive("assets", Object(assets)));

    /// <summary>Makes a value from plain data: numbers, texts, dictionaries, sequences, JSON.</summary>
    /// <param name="value">The data; dictionaries need text keys.</param>
    /// <exception cref="ArgumentException">The data holds an object of another type.</exception>
    public static PolicyValue From(object? value) => PlainData.ToValue(value);

    /// <summary>Makes a value from a JSON text.</summary>
    /// <param name="json">The text.</param>
    public static PolicyValue ParseJson(string json) => PlainData.ToValue(JsonNode.Parse(json));

    /// <summary>Reads a boolean: <see cref="AsBoolean"/> as a function for lists and maps.</summary>
    /// <param name="value">The value to read.</param>
    public static bool ReadBoolean(PolicyValue value) => value.AsBoolean();

    /// <summary>Reads a whole number: <see cref="AsInteger"/> as a function for lists and maps.</summary>
    /// <param name="value">The value to read.</param>
    public static int ReadInteger(PolicyValue value) => value.AsInteger();

    /// <summary>Reads a number: <see cref="AsNumber"/> as a function for lists and maps.</summary>
    /// <param name="value">The value to read.</param>
    public static double ReadNumber(PolicyValue value) => value.AsNumber();

    /// <summary>Reads a text: <see cref="AsText"/> as a function for lists and maps.</summary>
    /// <param name="value">The value to read.</param>
    public static string ReadText(PolicyValue value) => value.AsText();

    /// <summary>Keeps the value as it is, for lists and maps of any values.</summary>
    /// <param name="value">The value to keep.</param>
    public static PolicyValue ReadValue(PolicyValue value) => value;

    /// <summary>Looks at an object through a view; null reads as an empty object.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <param name="value">The value to read.</param>
    public static TView ReadView<TView>(PolicyValue value)
        where TView : struct, IPropertyView<TView> =>
        value.Exists ? value.As<TView>() : TView.Of(default);

    /// <summary>The value as a boolean; the texts <c>true</c> and <c>false</c> convert.</summary>
    public bool AsBoolean() => ToBoolean(DecodeKnown());

    /// <summary>The value as a number; a numeric text converts.</summary>
    public double AsNumber() => ToNumber(DecodeKnown());

    /// <summary>The value as a whole number that fits 32 bits; a numeric text converts.</summary>
    public int AsInteger() => ToInteger(DecodeKnown());

    /// <summary>The value as a text; booleans and numbers convert.</summary>
    public string AsText() => ToText(DecodeKnown());

    /// <summary>The value as an object.</summary>
    public PropertyObject AsObject()
    {
        var value = DecodeKnown();
        return value.Kind == PolicyValueKind.Object
            ? new PropertyObject(value.Payload, ToPath(), _isInsideSecret || value.IsSecret)
            : throw TypeError("an object", value.Kind);
    }

    /// <summary>The value as an object, looked at through a view.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    public TView As<TView>()
        where TView : struct, IPropertyView<TView> =>
        TView.Of(AsObject());

    /// <summary>The value as a list of any values; empty when it is null.</summary>
    public PropertyList<PolicyValue> AsList() => AsList(ReadValue);

    /// <summary>The value as a list; empty when it is null. Throws for an unknown list only when it is used.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="read">Reads one element.</param>
    public PropertyList<T> AsList<T>(Func<PolicyValue, T> read)
    {
        var value = Decode();
        return value.Kind switch
        {
            PolicyValueKind.Null => PropertyList<T>.Empty,
            PolicyValueKind.List => new PropertyList<T>(
                value.Payload, read, ToPath(), _isInsideSecret || value.IsSecret),
            PolicyValueKind.Unknown => new PropertyList<T>(new UnknownValueException(Path, value.UnknownKind)),
            _ => throw TypeError("a list", value.Kind),
        };
    }

    /// <summary>The value as a map; empty when it is null. Throws for an unknown map only when it is used.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="read">Reads one value.</param>
    public PropertyMap<T> AsMap<T>(Func<PolicyValue, T> read)
    {
        var value = Decode();
        return value.Kind switch
        {
            PolicyValueKind.Null => PropertyMap<T>.Empty,
            PolicyValueKind.Object => new PropertyMap<T>(
                value.Payload, read, ToPath(), _isInsideSecret || value.IsSecret),
            PolicyValueKind.Unknown => new PropertyMap<T>(new UnknownValueException(Path, value.UnknownKind)),
            _ => throw TypeError("a map", value.Kind),
        };
    }

    /// <summary>The value as an asset.</summary>
    public PolicyAsset AsAsset()
    {
        var value = DecodeKnown();
        return value.Kind == PolicyValueKind.Asset
            ? new PolicyAsset(new PropertyObject(value.Payload, ToPath()))
            : throw TypeError("an asset", value.Kind);
    }

    /// <summary>The value as an archive.</summary>
    public PolicyArchive AsArchive()
    {
        var value = DecodeKnown();
        return value.Kind == PolicyValueKind.Archive
            ? new PolicyArchive(new PropertyObject(value.Payload, ToPath()))
            : throw TypeError("an archive", value.Kind);
    }

    /// <summary>
    /// Whether both values are known and the same, secret or not. Objects are compared name by name, in any order.
    /// </summary>
    /// <param name="other">The value to compare with.</param>
    public bool IsSameAs(PolicyValue other) => ValueComparison.AreSame(_encoded, other._encoded);

    /// <summary>Text for messages: scalars as they are, <c>[secret]</c> and <c>[unknown]</c> for those.</summary>
    public override string ToString() => Decode() switch
    {
        _ when IsSecret => "[secret]",
        { Kind: PolicyValueKind.Unknown } => "[unknown]",
        { Kind: PolicyValueKind.Null } => "null",
        { Kind: PolicyValueKind.Text or PolicyValueKind.Boolean or PolicyValueKind.Number } => AsText(),
        { Kind: PolicyValueKind.List } => $"[{string.Join(", ", AsList())}]",
        { Kind: PolicyValueKind.Object } =>
            $"{{{string.Join(", ", AsMap(ReadValue).Select(entry => $"{entry.Key}: {entry.Value}"))}}}",
        var value => $"[{value.Kind.ToString().ToLowerInvariant()}]",
    };

    internal bool? BooleanOrNull() =>
        DecodeKnown() is { Kind: not PolicyValueKind.Null } value ? ToBoolean(value) : null;

    internal double? NumberOrNull() =>
        DecodeKnown() is { Kind: not PolicyValueKind.Null } value ? ToNumber(value) : null;

    internal int? IntegerOrNull() =>
        DecodeKnown() is { Kind: not PolicyValueKind.Null } value ? ToInteger(value) : null;

    internal string? TextOrNull() =>
        DecodeKnown() is { Kind: not PolicyValueKind.Null } value ? ToText(value) : null;

    private bool ToBoolean(in DecodedValue value) => value.Kind switch
    {
        PolicyValueKind.Boolean => value.Number != 0,
        PolicyValueKind.Text when value.Payload.Span.SequenceEqual("true"u8) => true,
        PolicyValueKind.Text when value.Payload.Span.SequenceEqual("false"u8) => false,
        _ => throw TypeError("a boolean", value.Kind),
    };

    private double ToNumber(in DecodedValue value) => value.Kind switch
    {
        PolicyValueKind.Number => value.Number,
        PolicyValueKind.Text
            when double.TryParse(value.Payload.Span, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            => number,
        _ => throw TypeError("a number", value.Kind),
    };

    private int ToInteger(in DecodedValue value)
    {
        var number = ToNumber(value);
        return number is >= int.MinValue and <= int.MaxValue && Math.Floor(number) == number
            ? (int)number
            : throw TypeError("a whole number of 32 bits", value.Kind);
    }

    private string ToText(in DecodedValue value) => value.Kind switch
    {
        PolicyValueKind.Text => value.Text,
        PolicyValueKind.Boolean => value.Number != 0 ? "true" : "false",
        PolicyValueKind.Number => value.Number.ToString("R", CultureInfo.InvariantCulture),
        _ => throw TypeError("a text", value.Kind),
    };

    private DecodedValue Decode() => DecodedValue.Decode(_encoded);

    private DecodedValue DecodeKnown()
    {
        var value = Decode();
        return value.Kind == PolicyValueKind.Unknown
            ? throw new UnknownValueException(Path, value.UnknownKind)
            : value;
    }

    private ValuePath? ToPath() =>
        _name is { Length: 0 } && _parent is null ? null : new ValuePath(_parent, _name, _index);

    private PropertyTypeException TypeError(string expected, PolicyValueKind found) => new(Path, expected, found);
}
