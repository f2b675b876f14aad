using System.Text.Json;

namespace Alicerce.Schema;

/// <summary>
/// Where each entry of the facts lies. Only this index is read at start: decoding all facts would cost more than the
/// preview of a small program.
/// </summary>
internal sealed class SchemaIndex
{
    private readonly byte[] _utf8;
    private readonly Dictionary<string, Dictionary<string, Range>> _sections = new(StringComparer.Ordinal);

    private SchemaIndex(byte[] utf8)
    {
        _utf8 = utf8;
    }

    public static SchemaIndex Read(byte[] utf8)
    {
        var index = new SchemaIndex(utf8);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var section = reader.GetString()!;
            reader.Read();
            index._sections[section] = ReadSection(ref reader);
        }

        return index;
    }

    public IReadOnlyCollection<string> Keys(string section) => _sections[section].Keys;

    /// <summary>Parses one entry, or returns null when the section has no such key.</summary>
    public JsonDocument? Find(string section, string key) =>
        _sections[section].TryGetValue(key, out var range) ? JsonDocument.Parse(_utf8.AsMemory()[range]) : null;

    private static Dictionary<string, Range> ReadSection(ref Utf8JsonReader reader)
    {
        var entries = new Dictionary<string, Range>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            entries[key] = start..(int)reader.BytesConsumed;
        }

        return entries;
    }
}
