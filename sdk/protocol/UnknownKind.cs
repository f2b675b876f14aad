namespace Alicerce.Protocol;

/// <summary>
/// What kind of value an unknown will be. Only a hint: engines and SDKs of today send <see cref="String"/> for all.
/// </summary>
public enum UnknownKind
{
    /// <summary>A string, or a value of a kind that the sender did not tell.</summary>
    String,

    /// <summary>A boolean.</summary>
    Bool,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An asset.</summary>
    Asset,

    /// <summary>An archive.</summary>
    Archive,
}
