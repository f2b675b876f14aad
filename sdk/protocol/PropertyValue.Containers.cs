using System.Collections.Immutable;

namespace Alicerce.Protocol;

public abstract partial record PropertyValue
{
    /// <summary>Values in order.</summary>
    public sealed record List : PropertyValue
    {
        /// <summary>A list of these values.</summary>
        public List(params ImmutableArray<PropertyValue> items) => Items = items.IsDefault ? [] : items;

        /// <summary>The values.</summary>
        public ImmutableArray<PropertyValue> Items { get; }

        /// <inheritdoc/>
        public bool Equals(List? other) =>
            ReferenceEquals(this, other) || (other is not null && Items.SequenceEqual(other.Items));

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Aggregate(Items.Length, HashCode.Combine);
    }

    /// <summary>Values by name, in the order of their names whatever the order they came in.</summary>
    public sealed record Map : PropertyValue
    {
        /// <summary>A map of these entries.</summary>
        public Map(IEnumerable<KeyValuePair<string, PropertyValue>> entries) =>
            Entries = Sorted(entries);

        /// <summary>The map without entries.</summary>
        public static Map Empty { get; } = new([]);

        /// <summary>The entries, sorted by ordinal comparison of the names.</summary>
        public ImmutableSortedDictionary<string, PropertyValue> Entries { get; }

        /// <summary>The value of this name, null when there is none.</summary>
        public PropertyValue? this[string name] => Entries.GetValueOrDefault(name);

        /// <inheritdoc/>
        public bool Equals(Map? other) =>
            ReferenceEquals(this, other) || (other is not null && SameEntries(Entries, other.Entries));

        /// <inheritdoc/>
        public override int GetHashCode() => HashEntries(Entries);
    }

    /// <summary>Several files: named assets and archives, or the path or address of a packed file.</summary>
    public sealed record Archive : PropertyValue
    {
        private readonly ImmutableSortedDictionary<string, PropertyValue>? _assets;

        /// <summary>Assets and archives by their path in this archive.</summary>
        public IReadOnlyDictionary<string, PropertyValue>? Assets
        {
            get => _assets;
            init => _assets = value is null ? null : Sorted(value);
        }

        /// <summary>The path of a directory or a packed file.</summary>
        public string? Path { get; init; }

        /// <summary>The address of a packed file.</summary>
        public string? Uri { get; init; }

        /// <summary>The SHA-256 of the content, if the sender computed it.</summary>
        public string? Hash { get; init; }

        /// <inheritdoc/>
        public bool Equals(Archive? other) =>
            other is not null && Path == other.Path && Uri == other.Uri && Hash == other.Hash
            && SameEntries(_assets, other._assets);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Path, Uri, Hash, HashEntries(_assets));
    }

    /// <summary>The output of a resource, with what it depends on.</summary>
    /// <param name="Value">The value, null when it is not known.</param>
    public sealed record Output(PropertyValue? Value) : PropertyValue
    {
        private readonly ImmutableArray<string> _dependencies = [];

        /// <summary>Whether the value is a secret.</summary>
        public bool IsSecret { get; init; }

        /// <summary>The URNs of the resources that the value comes from.</summary>
        public ImmutableArray<string> Dependencies
        {
            get => _dependencies;
            init => _dependencies = value.IsDefault ? [] : value;
        }

        /// <inheritdoc/>
        public bool Equals(Output? other) =>
            other is not null && IsSecret == other.IsSecret && Equals(Value, other.Value)
            && Dependencies.AsSpan().SequenceEqual(other.Dependencies.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() =>
            Dependencies.Aggregate(HashCode.Combine(Value, IsSecret), HashCode.Combine);
    }

    private static ImmutableSortedDictionary<string, PropertyValue> Sorted(
        IEnumerable<KeyValuePair<string, PropertyValue>> entries) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, entries);

    private static bool SameEntries(
        ImmutableSortedDictionary<string, PropertyValue>? left,
        ImmutableSortedDictionary<string, PropertyValue>? right) =>
        left is null || right is null
            ? ReferenceEquals(left, right)
            : left.Count == right.Count && left.SequenceEqual(right);

    private static int HashEntries(ImmutableSortedDictionary<string, PropertyValue>? entries) =>
        entries is null
            ? 0
            : entries.Aggregate(entries.Count, (hash, entry) => HashCode.Combine(hash, entry.Key, entry.Value));
}
