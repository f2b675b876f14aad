namespace Pulumi.Policy;

/// <summary>
/// Properties by name, to be filled with an initializer: <c>new PropertyBag { ["encrypted"] = true }</c>.
/// </summary>
public sealed class PropertyBag : Dictionary<string, PolicyValue>
{
    /// <summary>Makes an empty bag.</summary>
    public PropertyBag()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Makes a bag with these properties.</summary>
    /// <param name="properties">The properties by name.</param>
    public PropertyBag(IEnumerable<KeyValuePair<string, PolicyValue>> properties)
        : base(properties, StringComparer.Ordinal)
    {
    }

    /// <summary>
    /// Makes a bag from plain data, such as the inputs that a mocked program hands over: a dictionary with text keys, a
    /// JSON object. The texts that mark unknown values and secrets keep that meaning.
    /// </summary>
    /// <param name="properties">The properties by name.</param>
    /// <exception cref="ArgumentException">The data is no object, or holds something that is not plain
    /// data.</exception>
    public static PropertyBag From(object properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var value = PolicyValue.From(properties);
        return value.Kind == PolicyValueKind.Object
            ? new PropertyBag(value.AsMap(PolicyValue.ReadValue))
            : throw new ArgumentException(
                $"`{properties.GetType()}` does not hold properties by name.", nameof(properties));
    }

    /// <summary>The properties as a policy sees them.</summary>
    public PropertyObject ToObject() => PolicyValue.Object(this).AsObject();
}
