using System.Buffers;
using System.Text;

namespace Pulumi.Policy.Wire;

/// <summary>
/// Rewrites the bytes of an object along one path. Everything beside the path is copied as it is, so unknown values,
/// secrets and keys that nobody reads come out as they went in.
/// </summary>
internal static class PropertyEdit
{
    // Spelled out, because a bare null would turn into empty bytes, which are a value.
    private static ReadOnlyMemory<byte>? Nothing => null;

    public static byte[] Set(ReadOnlyMemory<byte> body, IReadOnlyList<PathSegment> path, PolicyValue value) =>
        EditObject(body, new Edit(path, value.Encoded.IsEmpty ? PolicyValue.Null : value), 0);

    public static byte[] Remove(ReadOnlyMemory<byte> body, IReadOnlyList<PathSegment> path) =>
        EditObject(body, new Edit(path, null), 0);

    private static byte[] EditObject(ReadOnlyMemory<byte> body, Edit edit, int depth)
    {
        var name = edit.Path[depth].Name ?? throw edit.NoPlace(depth, "an object has names, not indices");
        var output = new ArrayBufferWriter<byte>(body.Length + 64);
        var isFound = false;
        foreach (var (key, old) in StructReader.ReadAll(body))
        {
            ReadOnlyMemory<byte>? kept = old;
            if (string.Equals(key, name, StringComparison.Ordinal))
            {
                isFound = true;
                kept = EditValue(old, edit, depth);
            }

            if (kept is { } value)
            {
                ValueEncoder.WriteEntry(output, Encoding.UTF8.GetBytes(key), value.Span);
            }
        }

        if (!isFound && EditValue(default, edit, depth) is { } added)
        {
            ValueEncoder.WriteEntry(output, Encoding.UTF8.GetBytes(name), added.Span);
        }

        return output.WrittenSpan.ToArray();
    }

    private static byte[] EditList(ReadOnlyMemory<byte> body, Edit edit, int depth)
    {
        var segment = edit.Path[depth];
        if (segment.Name is not null)
        {
            throw edit.NoPlace(depth, "a list has indices, not names");
        }

        var output = new ArrayBufferWriter<byte>(body.Length + 64);
        var elements = new PropertyList<PolicyValue>(body, PolicyValue.ReadValue, null, false);
        for (var index = 0; index < elements.Count; index++)
        {
            var old = elements[index].Encoded;
            if ((index == segment.Index ? EditValue(old, edit, depth) : old) is { } value)
            {
                ValueEncoder.WriteElement(output, value.Span);
            }
        }

        // One past the end appends; further away there is nothing that could fill the gap.
        if (segment.Index == elements.Count && EditValue(default, edit, depth) is { } added)
        {
            ValueEncoder.WriteElement(output, added.Span);
        }
        else if (segment.Index > elements.Count && !edit.IsRemoval)
        {
            throw edit.NoPlace(depth, $"the list has {elements.Count} elements");
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>The value at the end of this step, changed; null when it goes away.</summary>
    private static ReadOnlyMemory<byte>? EditValue(ReadOnlyMemory<byte> old, Edit edit, int depth)
    {
        var value = DecodedValue.Decode(old);
        if (depth == edit.Path.Count - 1)
        {
            return edit.Value is { } changed ? AsSecretAs(value, changed) : Nothing;
        }

        switch (value.Kind)
        {
            case PolicyValueKind.Unknown:
                throw new UnknownValueException(edit.PathTo(depth), value.UnknownKind);
            case PolicyValueKind.Null when edit.IsRemoval:
                return old.IsEmpty ? Nothing : old;
            case PolicyValueKind.Null when edit.Path[depth + 1].Name is null:
                return ValueEncoder.ListOf(EditList(default, edit, depth + 1));
            case PolicyValueKind.Null or PolicyValueKind.Object:
                return Wrap(value, ValueEncoder.Object(EditObject(value.Payload, edit, depth + 1)));
            case PolicyValueKind.List:
                return Wrap(value, ValueEncoder.ListOf(EditList(value.Payload, edit, depth + 1)));
            default:
                throw edit.NoPlace(depth + 1, "what is there is neither an object nor a list");
        }
    }

    private static byte[] Wrap(DecodedValue old, byte[] changed) =>
        old.IsSecret ? ValueEncoder.Secret(new PolicyValue(changed)) : changed;

    private static ReadOnlyMemory<byte> AsSecretAs(DecodedValue old, PolicyValue changed) =>
        (old.IsSecret || changed.IsSecret) && !DecodedValue.Decode(changed.Encoded).IsSecret
            ? ValueEncoder.Secret(changed)
            : changed.Encoded;

    private sealed record Edit(IReadOnlyList<PathSegment> Path, PolicyValue? Value)
    {
        public bool IsRemoval => Value is null;

        public string PathTo(int depth) => string.Join('.', Path.Take(depth + 1));

        public ArgumentException NoPlace(int depth, string reason) => new(
            $"A remediation names `{string.Join('.', Path)}`, and there is no place for `{Path[depth]}` in it: "
            + $"{reason}.");
    }
}
