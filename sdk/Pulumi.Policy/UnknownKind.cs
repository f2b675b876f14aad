namespace Pulumi.Policy;

/// <summary>
/// What kind of value is expected where a value is not known before the deployment. Engines of today forget the
/// kind and mark every unknown as <see cref="String"/>.
/// </summary>
public enum UnknownKind
{
    /// <summary>A text, or a value whose kind the engine did not keep.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list.</summary>
    Array,

    /// <summary>An object or a map.</summary>
    Object,

    /// <summary>An asset.</summary>
    Asset,

    /// <summary>An archive.</summary>
    Archive,
}
