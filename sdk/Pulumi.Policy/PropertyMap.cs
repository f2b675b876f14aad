using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy;

/// <summary>
/// A map of property values that decodes a value when it is read; its keys are always readable. Using a map that is not
/// known yet throws <see cref="UnknownValueException"/>, and so does reading a value that is not.
/// </summary>
/// <typeparam name="T">Type of the values.</typeparam>
public sealed class PropertyMap<T> : IReadOnlyDictionary<string, T>
{
    // A policy asks most maps for a name or two; an index costs as much as walking the map that often.
    private const int LookupsBeforeIndex = 8;

    internal static readonly PropertyMap<T> Empty = new(default, _ => default!, null, false);

    private readonly ReadOnlyMemory<byte> _body;
    private readonly Func<PolicyValue, T> _read;
    private readonly ValuePath? _path;
    private readonly bool _isSecret;
    private readonly UnknownValueException? _unknown;
    private OrderedDictionary<string, ReadOnlyMemory<byte>>? _entries;
    private int _lookups;

    internal PropertyMap(ReadOnlyMemory<byte> body, Func<PolicyValue, T> read, ValuePath? path, bool isSecret)
    {
        _body = body;
        _read = read;
        _path = path;
        _isSecret = isSecret;
    }

    internal PropertyMap(UnknownValueException unknown)
        : this(default, _ => default!, null, false) =>
        _unknown = unknown;

    /// <summary>Whether the map as a whole is not known yet. Never throws.</summary>
    public bool IsUnknown => _unknown is not null;

    /// <inheritdoc/>
    public int Count => Entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => Entries.Select(entry => Read(entry.Key, entry.Value));

    private OrderedDictionary<string, ReadOnlyMemory<byte>> Entries => _entries ??= StructReader.ReadAll(Body);

    private ReadOnlyMemory<byte> Body =>
        _unknown is null ? _body : throw new UnknownValueException(_unknown.Path, _unknown.Kind);

    /// <inheritdoc/>
    public T this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"`{_path}` has no key `{key}`.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryFind(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        if (TryFind(key, out var encoded))
        {
            value = Read(key, encoded);
            return true;
        }

        value = default;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        foreach (var (key, encoded) in Entries)
        {
            yield return new KeyValuePair<string, T>(key, Read(key, encoded));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool TryFind(string key, out ReadOnlyMemory<byte> encoded)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _entries is null && _lookups++ < LookupsBeforeIndex
            ? StructReader.TryFind(Body, key, out encoded)
            : Entries.TryGetValue(key, out encoded);
    }

    private T Read(string key, ReadOnlyMemory<byte> encoded) =>
        _read(new PolicyValue(encoded, _path, key, -1, _isSecret));
}
