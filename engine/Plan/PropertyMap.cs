using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Alicerce.Protocol;

namespace Alicerce.Engine.Plan;

/// <summary>The properties of a resource by wire name, always in ordinal order so that output is stable.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The protocol calls it a map.")]
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>
{
    public static readonly PropertyMap Empty = new([]);

    private readonly ImmutableSortedDictionary<string, PropertyValue> _values;

    public PropertyMap(IEnumerable<KeyValuePair<string, PropertyValue>> values) =>
        _values = values.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public int Count => _values.Count;

    public IEnumerable<string> Keys => _values.Keys;

    public IEnumerable<PropertyValue> Values => _values.Values;

    public PropertyValue this[string key] => _values[key];

    public PropertyMap With(string key, PropertyValue value) => new(_values.SetItem(key, value));

    public PropertyMap Without(string key) => new(_values.Remove(key));

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) =>
        _values.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
