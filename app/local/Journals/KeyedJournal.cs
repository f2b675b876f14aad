using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Local.Journals;

/// <summary>
/// Items by their keys, in memory and as a file that only grows: each line is a key and the item that it has from then
/// on. A last line that a crash cut off counts for nothing. When most lines are out of date the file is written anew, so
/// that it stays in proportion to what it holds. The caller lets one in at a time.
/// </summary>
internal sealed class KeyedJournal : IDisposable
{
    /// <summary>So many lines may be out of date, besides as many as there are items.</summary>
    public const int Slack = 1000;

    private readonly string _path;
    private readonly Func<JsonObject, bool> _isExpired;
    private readonly SortedDictionary<string, JsonObject> _items;
    private FileStream _file;
    private int _lines;

    private KeyedJournal(string path, SortedDictionary<string, JsonObject> items, Func<JsonObject, bool> isExpired)
    {
        (_path, _items, _isExpired) = (path, items, isExpired);
        _file = Rewrite();
    }

    public IReadOnlyDictionary<string, JsonObject> Items => _items;

    /// <param name="path">Its folder exists, and no other process has it.</param>
    /// <param name="isExpired">Says which items are left out when the file is written anew; null for none.</param>
    /// <exception cref="InvalidDataException">A whole line is no record.</exception>
    public static KeyedJournal Open(string path, Func<JsonObject, bool>? isExpired = null) =>
        new(path, File.Exists(path) ? Load(path) : new(StringComparer.Ordinal), isExpired ?? (_ => false));

    /// <summary>Returns when the disk has it.</summary>
    /// <param name="key">Of the item.</param>
    /// <param name="item">Null removes it. It changes no more.</param>
    public void Set(string key, JsonObject? item)
    {
        var start = _file.Length;
        try
        {
            _file.Write(LineOf(key, item));
            _file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // A half line must not stand before the next record.
            _file.SetLength(start);
            throw;
        }

        if (item is null)
        {
            _items.Remove(key);
        }
        else
        {
            _items[key] = item;
        }

        if (++_lines > (2 * _items.Count) + Slack)
        {
            var old = _file;
            _file = Rewrite();
            old.Dispose();
        }
    }

    public void Dispose() => _file.Dispose();

    private FileStream Rewrite()
    {
        foreach (var key in _items.Where(item => _isExpired(item.Value)).Select(item => item.Key).ToList())
        {
            _items.Remove(key);
        }

        var next = _path + ".new";
        using (var compacted = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            foreach (var (key, item) in _items)
            {
                compacted.Write(LineOf(key, item));
            }

            compacted.Flush(flushToDisk: true);
        }

        File.Move(next, _path, overwrite: true);
        _lines = _items.Count;
        return new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    private static byte[] LineOf(string key, JsonObject? item) => Encoding.UTF8.GetBytes(
        new JsonObject { ["key"] = key, ["item"] = item?.DeepClone() }.ToJsonString() + "\n");

    private static SortedDictionary<string, JsonObject> Load(string path)
    {
        var items = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var content = File.ReadAllBytes(path);
        var end = content.AsSpan().LastIndexOf((byte)'\n') + 1;
        for (var start = 0; start < end;)
        {
            var length = content.AsSpan(start, end - start).IndexOf((byte)'\n');
            var (key, item) = Parse(content.AsSpan(start, length), path, start);
            if (item is null)
            {
                items.Remove(key);
            }
            else
            {
                items[key] = item;
            }

            start += length + 1;
        }

        return items;
    }

    private static (string Key, JsonObject? Item) Parse(ReadOnlySpan<byte> line, string path, int offset)
    {
        try
        {
            var change = JsonNode.Parse(line)!.AsObject();
            var key = (string?)change["key"] ?? throw new JsonException("The key is missing.");
            return (key, change["item"] is { } item ? (JsonObject)item.DeepClone() : null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or InvalidCastException
            or ArgumentException or NullReferenceException)
        {
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"`{path}` is damaged: what begins at byte {offset} is no record. Restore the file from a copy."),
                exception);
        }
    }
}
