namespace Alicerce.Schema;

/// <summary>The kinds of values that have no parts.</summary>
public enum PrimitiveKind
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number that may have a fraction.</summary>
    Number,

    /// <summary>A text.</summary>
    String,
}
