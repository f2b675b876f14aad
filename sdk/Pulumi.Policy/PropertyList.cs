using System.Collections;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy;

/// <summary>
/// A list of property values that decodes an element when it is read. Using a list that is not known yet throws
/// <see cref="UnknownValueException"/>, and so does reading an element that is not.
/// </summary>
/// <typeparam name="T">Type of the elements.</typeparam>
public sealed class PropertyList<T> : IReadOnlyList<T>
{
    internal static readonly PropertyList<T> Empty = new(default, _ => default!, null, false);

    private readonly ReadOnlyMemory<byte> _body;
    private readonly Func<PolicyValue, T> _read;
    private readonly ValuePath? _path;
    private readonly bool _isSecret;
    private readonly UnknownValueException? _unknown;
    private List<ReadOnlyMemory<byte>>? _elements;

    internal PropertyList(ReadOnlyMemory<byte> body, Func<PolicyValue, T> read, ValuePath? path, bool isSecret)
    {
        _body = body;
        _read = read;
        _path = path;
        _isSecret = isSecret;
    }

    internal PropertyList(UnknownValueException unknown)
        : this(default, _ => default!, null, false) =>
        _unknown = unknown;

    /// <summary>Whether the list as a whole is not known yet. Never throws.</summary>
    public bool IsUnknown => _unknown is not null;

    /// <summary>Whether the list is absent or has no element. Throws when the list is not known yet.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public int Count => Elements.Count;

    private List<ReadOnlyMemory<byte>> Elements => _elements ??= ReadElements();

    /// <inheritdoc/>
    public T this[int index] => _read(ValueAt(index));

    /// <summary>The element as it is, also when it is unknown.</summary>
    /// <param name="index">Place of the element, from 0.</param>
    public PolicyValue ValueAt(int index) => new(Elements[index], _path, null, index, _isSecret);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<ReadOnlyMemory<byte>> ReadElements()
    {
        if (_unknown is not null)
        {
            throw new UnknownValueException(_unknown.Path, _unknown.Kind);
        }

        var elements = new List<ReadOnlyMemory<byte>>();
        var fields = new FieldReader(_body.Span);
        while (fields.Read())
        {
            if (fields is { Field: 1, IsBytes: true })
            {
                elements.Add(_body.Slice(fields.Start, fields.Length));
            }
        }

        return elements;
    }
}
