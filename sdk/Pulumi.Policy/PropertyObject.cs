using Pulumi.Policy.Wire;

namespace Pulumi.Policy;

/// <summary>
/// A lazy view of an object value: nothing is decoded before it is read. Reading a value that is not known yet
/// throws <see cref="UnknownValueException"/>, which makes the policy not decidable for the resource. Secrets read as
/// the value that they hide.
/// </summary>
/// <remarks>
/// Values convert as providers convert them: a boolean may be given as the text <c>true</c> or <c>false</c>, a number
/// as a numeric text, a text as a boolean or number.
/// </remarks>
public readonly struct PropertyObject
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly ValuePath? _path;
    private readonly bool _isSecret;

    internal PropertyObject(ReadOnlyMemory<byte> body, ValuePath? path = null, bool isSecret = false)
    {
        _body = body;
        _path = path;
        _isSecret = isSecret;
    }

    /// <summary>The names that are present, in the order of the message. Never throws for unknown values.</summary>
    public IReadOnlyList<string> Names => [.. StructReader.ReadAll(_body).Keys];

    internal ReadOnlyMemory<byte> Body => _body;

    /// <summary>Any value, absent ones included: the same as <see cref="Value"/>.</summary>
    /// <param name="name">Name of the property, as on the wire.</param>
    public PolicyValue this[string name] => Value(name);

    /// <summary>Whether the property is present and not null. An unknown one counts as present. Never throws.</summary>
    /// <param name="name">Name of the property, as on the wire.</param>
    public bool Has(string name) => Value(name).Exists;

    /// <summary>Whether the property itself is not known yet. Never throws.</summary>
    /// <param name="name">Name of the property, as on the wire.</param>
    public bool IsUnknown(string name) => Value(name).IsUnknown;

    /// <summary>Whether the property, or something around it, is marked as secret. Never throws.</summary>
    /// <param name="name">Name of the property, as on the wire.</param>
    public bool IsSecret(string name) => Value(name).IsSecret;

    /// <summary>The property as a boolean; null when it is absent.</summary>
    /// <param name="name">Name of the property, as on the wire.</param>
    public bool? Boolean(string name) => Value(name).BooleanOrNull();

    /// <summary>The property as a whole number; null when it is absent.</summary>
    /// <param name="name">Name of the property, as on the wire.</param>
    public int? Integer(string name) => Value(name).IntegerOrNull();

    /// <summary>The property as a number; null when it is absent.</summary>
    /// <param name="name">Name of the property, as on the wire.</param>
    public double? Number(string name) => Value(name).NumberOrNull();

    /// <summary>The property as a text; null when it is absent.</summary>
    /// <param name="name">Name of the property, as on the wire.</param>
    public string? Text(string name) => Value(name).TextOrNull();

    /// <summary>The property as it is: for unions, assets, JSON and whatever else has no fixed type.</summary>
    /// <param name="name">Name of the property, as on the wire.</param>
    public PolicyValue Value(string name)
    {
        StructReader.TryFind(_body, name, out var value);
        return new PolicyValue(value, _path, name, -1, _isSecret);
    }

    /// <summary>The property as a nested object; null when it is absent.</summary>
    /// <typeparam name="TView">The view to look through.</typeparam>
    /// <param name="name">Name of the property, as on the wire.</param>
    public TView? View<TView>(string name)
        where TView : struct, IPropertyView<TView> =>
        Value(name) is { Exists: true } value ? value.As<TView>() : null;

    /// <summary>
    /// The property as a list; empty when it is absent. A list that is unknown throws when it is used, an unknown
    /// element when that element is read.
    /// </summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="name">Name of the property, as on the wire.</param>
    /// <param name="read">Reads one element, such as <see cref="PolicyValue.ReadText"/>.</param>
    public PropertyList<T> List<T>(string name, Func<PolicyValue, T> read) => Value(name).AsList(read);

    /// <summary>The property as a list of objects; empty when it is absent.</summary>
    /// <typeparam name="TView">The view to look through.</typeparam>
    /// <param name="name">Name of the property, as on the wire.</param>
    public PropertyList<TView> Views<TView>(string name)
        where TView : struct, IPropertyView<TView> =>
        Value(name).AsList(PolicyValue.ReadView<TView>);

    /// <summary>The property as a map; empty when it is absent.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="name">Name of the property, as on the wire.</param>
    /// <param name="read">Reads one value, such as <see cref="PolicyValue.ReadText"/>.</param>
    public PropertyMap<T> Map<T>(string name, Func<PolicyValue, T> read) => Value(name).AsMap(read);

    /// <summary>The property as a map of objects; empty when it is absent.</summary>
    /// <typeparam name="TView">The view to look through.</typeparam>
    /// <param name="name">Name of the property, as on the wire.</param>
    public PropertyMap<TView> ViewMap<TView>(string name)
        where TView : struct, IPropertyView<TView> =>
        Value(name).AsMap(PolicyValue.ReadView<TView>);
}
