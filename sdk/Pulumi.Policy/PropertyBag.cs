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

    /// <summary>The properties as a policy sees them.</summary>
    public PropertyObject ToObject() => PolicyValue.Object(this).AsObject();
}
