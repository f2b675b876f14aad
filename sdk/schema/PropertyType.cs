using System.Collections.Immutable;

namespace Alicerce.Schema;

/// <summary>The type of a property, independent of any language.</summary>
public abstract record PropertyType
{
    private PropertyType()
    {
    }

    /// <summary>A boolean, a whole number, a number or a string.</summary>
    public sealed record Primitive(PrimitiveKind Kind) : PropertyType;

    /// <summary>A list whose elements all have one type.</summary>
    public sealed record List(PropertyType Element) : PropertyType;

    /// <summary>An object with free keys whose values all have one type.</summary>
    public sealed record Map(PropertyType Element) : PropertyType;

    /// <summary>An object with the properties of the type that <paramref name="Key"/> names.</summary>
    public sealed record Object(string Key) : PropertyType;

    /// <summary>One of the values of the enumeration that <paramref name="Key"/> names.</summary>
    public sealed record Enum(string Key) : PropertyType;

    /// <summary>A reference to a resource of one type.</summary>
    public sealed record Resource(string Token) : PropertyType;

    /// <summary>Any value at all.</summary>
    public sealed record Any : PropertyType;

    /// <summary>An asset or an archive.</summary>
    public sealed record Asset(AssetKind Kind) : PropertyType;

    /// <summary>A value of any one of several types.</summary>
    public sealed record Union(ImmutableArray<PropertyType> Members) : PropertyType
    {
        /// <inheritdoc />
        public bool Equals(Union? other) => other is not null && Members.SequenceEqual(other.Members);

        /// <inheritdoc />
        public override int GetHashCode() =>
            Members.Aggregate(17, (hash, member) => (hash * 31) + member.GetHashCode());
    }
}
