using System.Collections.Immutable;
using Alicerce.Protocol.Values;

namespace Alicerce.Protocol;

/// <summary>
/// A value of a resource's property with everything that the wire can say about it. The set of cases is closed.
/// </summary>
/// <remarks>
/// Values are immutable and equal by content. <see cref="ToString"/> is for messages: it never shows a secret.
/// </remarks>
public abstract partial record PropertyValue
{
    private PropertyValue()
    {
    }

    /// <summary>Whether this value, or any value inside it, is not known before the deployment.</summary>
    public bool ContainsUnknown() => this switch
    {
        Unknown or Output { Value: null } => true,
        _ => Inner().Any(value => value.ContainsUnknown()),
    };

    /// <summary>Whether this value, or any value inside it, is a secret.</summary>
    public bool ContainsSecret() => this switch
    {
        Secret or Output { IsSecret: true } => true,
        _ => Inner().Any(value => value.ContainsSecret()),
    };

    /// <summary>A short text for messages; a secret is <c>[secret]</c>, an unknown is <c>[unknown]</c>.</summary>
    public sealed override string ToString() => PropertyText.Of(this);

    private IEnumerable<PropertyValue> Inner() => this switch
    {
        List list => list.Items,
        Map map => map.Entries.Values,
        Archive { Assets: { } assets } => assets.Values,
        Secret secret => [secret.Value],
        Output { Value: { } value } => [value],
        ResourceReference { Id: { } id } => [id],
        _ => [],
    };

    /// <summary>No value.</summary>
    public sealed record Null : PropertyValue
    {
        /// <summary>The one instance that is needed.</summary>
        public static Null Instance { get; } = new();
    }

    /// <summary>A boolean.</summary>
    public sealed record Bool(bool Value) : PropertyValue;

    /// <summary>A number; on the wire every number is a double.</summary>
    public sealed record Number(double Value) : PropertyValue;

    /// <summary>A text.</summary>
    public sealed record String(string Value) : PropertyValue;

    /// <summary>Bytes, which a text cannot carry.</summary>
    public sealed record ByteString(ImmutableArray<byte> Bytes) : PropertyValue
    {
        /// <inheritdoc/>
        public bool Equals(ByteString? other) =>
            other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(Bytes.AsSpan());
            return hash.ToHashCode();
        }
    }

    /// <summary>A value that is not known before the deployment.</summary>
    public sealed record Unknown(UnknownKind Kind = UnknownKind.String) : PropertyValue
    {
        /// <summary>The most frequent of all values; sharing it is a matter of memory alone.</summary>
        public static Unknown Text { get; } = new();
    }

    /// <summary>A value that must not be shown.</summary>
    public sealed record Secret(PropertyValue Value) : PropertyValue;

    /// <summary>A file: its text, its path or its address, of which one is set.</summary>
    public sealed record Asset : PropertyValue
    {
        /// <summary>The content itself.</summary>
        public string? Text { get; init; }

        /// <summary>The path of a file.</summary>
        public string? Path { get; init; }

        /// <summary>The address of a file.</summary>
        public string? Uri { get; init; }

        /// <summary>The SHA-256 of the content, if the sender computed it.</summary>
        public string? Hash { get; init; }
    }

    /// <summary>A reference to another resource.</summary>
    public sealed record ResourceReference(string Urn) : PropertyValue
    {
        /// <summary>The id, or an unknown; null for a component, which has none.</summary>
        public PropertyValue? Id { get; init; }

        /// <summary>The name of the resource, if the sender told it.</summary>
        public string? Name { get; init; }

        /// <summary>The type of the resource, if the sender told it.</summary>
        public string? Type { get; init; }

        /// <summary>The version of the package that has the resource's type.</summary>
        public string? PackageVersion { get; init; }
    }
}
