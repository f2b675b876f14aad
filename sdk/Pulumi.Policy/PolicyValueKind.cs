namespace Pulumi.Policy;

/// <summary>The shapes of a property value. Secrets have the kind of what they hide.</summary>
public enum PolicyValueKind
{
    /// <summary>Absent, or present and null.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number; Pulumi knows only 64-bit floating point.</summary>
    Number,

    /// <summary>A text; also a reference to a resource, which reads as its id or URN.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object or a map.</summary>
    Object,

    /// <summary>A file or text: <see cref="PolicyAsset"/>.</summary>
    Asset,

    /// <summary>A folder or a set of assets: <see cref="PolicyArchive"/>.</summary>
    Archive,

    /// <summary>A value that is known only when the deployment has created what it comes from.</summary>
    Unknown,
}
