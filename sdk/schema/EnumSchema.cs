using System.Collections.Immutable;

namespace Alicerce.Schema;

/// <summary>A set of strings that AWS knows for a property.</summary>
public sealed record EnumSchema(string Key, ImmutableArray<EnumValue> Values)
{
    /// <summary>Whether the set has this value.</summary>
    public bool Contains(string value) => Values.Any(known => known.Value == value);
}
