using System.Text;

namespace Pulumi.Policy.Wire;

/// <summary>Reads the entries of an encoded <c>google.protobuf.Struct</c>.</summary>
internal static class StructReader
{
    private const int EntriesField = 1;
    private const int KeyField = 1;
    private const int ValueField = 2;
    private const int StackLimit = 256;

    public static bool TryFind(ReadOnlyMemory<byte> body, string name, out ReadOnlyMemory<byte> value)
    {
        var size = Encoding.UTF8.GetByteCount(name);
        Span<byte> key = size <= StackLimit ? stackalloc byte[size] : new byte[size];
        Encoding.UTF8.GetBytes(name, key);
        return TryFind(body, key, out value);
    }

    // The last entry of a name wins, as in every protobuf map, so the walk goes to the end.
    public static bool TryFind(ReadOnlyMemory<byte> body, ReadOnlySpan<byte> name, out ReadOnlyMemory<byte> value)
    {
        var found = false;
        value = default;
        var entries = new FieldReader(body.Span);
        while (entries.Read())
        {
            if (entries.Field != EntriesField || !entries.IsBytes)
            {
                continue;
            }

            var parts = ReadEntry(entries.Bytes);
            if (parts.Key.SequenceEqual(name))
            {
                found = true;
                value = body.Slice(entries.Start + parts.ValueStart, parts.ValueLength);
            }
        }

        return found;
    }

    /// <summary>Every entry in the order of the message; a repeated name keeps its last value.</summary>
    public static OrderedDictionary<string, ReadOnlyMemory<byte>> ReadAll(ReadOnlyMemory<byte> body)
    {
        var all = new OrderedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var entries = new FieldReader(body.Span);
        while (entries.Read())
        {
            if (entries.Field == EntriesField && entries.IsBytes)
            {
                var parts = ReadEntry(entries.Bytes);
                all[Encoding.UTF8.GetString(parts.Key)] =
                    body.Slice(entries.Start + parts.ValueStart, parts.ValueLength);
            }
        }

        return all;
    }

    public static EntryParts ReadEntry(ReadOnlySpan<byte> entry)
    {
        var parts = new EntryParts();
        var fields = new FieldReader(entry);
        while (fields.Read())
        {
            if (fields.Field == KeyField && fields.IsBytes)
            {
                parts.Key = fields.Bytes;
            }
            else if (fields.Field == ValueField && fields.IsBytes)
            {
                parts.ValueStart = fields.Start;
                parts.ValueLength = fields.Length;
            }
        }

        return parts;
    }

    internal ref struct EntryParts
    {
        public ReadOnlySpan<byte> Key;
        public int ValueStart;
        public int ValueLength;
    }
}
