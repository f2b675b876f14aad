using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Alicerce.Protocol;

namespace Alicerce.Engine.Plan;

/// <summary>The properties of a resource by wire name, always in ordinal order so that output is stable.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The protocol calls it a map.")]
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>
{
    public static readonly PropertyMap Empty = new(Array.Empty<KeyValuePair<string, PropertyValue>>());

    // Arrays are a third of the size of a tree, and maps are looked at far more often than they are changed.
    private readonly string[] _keys;
    private readonly PropertyValue[] _values;

    /// <exception cref="ArgumentException">A name is there twice.</exception>
    public PropertyMap(IEnumerable<KeyValuePair<string, PropertyValue>> values)
    {
        var entries = values.ToArray();
        _keys = Array.ConvertAll(entries, entry => entry.Key);
        _values = Array.ConvertAll(entries, entry => entry.Value);
        Array.Sort(_keys, _values, StringComparer.Ordinal);
        for (var i = 1; i < _keys.Length; i++)
        {
            if (_keys[i] == _keys[i - 1])
            {
                throw new ArgumentException($"The property `{_keys[i]}` is there twice.", nameof(values));
            }
        }
    }

    private PropertyMap(string[] keys, PropertyValue[] values)
    {
        _keys = keys;
        _values = values;
    }

    public int Count => _keys.Length;

    public IEnumerable<string> Keys => _keys;

    public IEnumerable<PropertyValue> Values => _values;

    public PropertyValue this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"There is no property `{key}`.");

    public PropertyMap With(string key, PropertyValue value)
    {
        var index = Find(key);
        return index >= 0
            ? new PropertyMap(_keys, [.. _values[..index], value, .. _values[(index + 1)..]])
            : new PropertyMap(
                [.. _keys[..~index], key, .. _keys[~index..]], [.. _values[..~index], value, .. _values[~index..]]);
    }

    public PropertyMap Without(string key) => Find(key) is >= 0 and var index
        ? new PropertyMap(
            [.. _keys[..index], .. _keys[(index + 1)..]], [.. _values[..index], .. _values[(index + 1)..]])
        : this;

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value)
    {
        var index = Find(key);
        value = index >= 0 ? _values[index] : null;
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            yield return KeyValuePair.Create(_keys[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string key) => Array.BinarySearch(_keys, key, StringComparer.Ordinal);
}
