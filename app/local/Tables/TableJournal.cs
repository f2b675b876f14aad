using System.Text.Json.Nodes;

namespace Alicerce.Local.Tables;

/// <summary>
/// The items of a table as a file that only grows: each line is a key and the item that it has from then on. A last line
/// that a crash cut off counts for nothing; at the start the file is written anew without what is out of date.
/// </summary>
internal sealed class TableJournal : IDisposable
{
    private readonly FileStream _file;

    private TableJournal(FileStream file) => _file = file;

    public static TableJournal Open(string path, IDictionary<string, JsonObject> items)
    {
        if (File.Exists(path))
        {
            Load(path, items);
        }

        var next = path + ".new";
        using (var compacted = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            foreach (var (key, item) in items)
            {
                compacted.Write(LineOf(key, item));
            }

            compacted.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
        return new TableJournal(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0));
    }

    /// <summary>Returns when the disk has it.</summary>
    public void Append(string key, JsonObject? item)
    {
        _file.Write(LineOf(key, item));
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();

    private static byte[] LineOf(string key, JsonObject? item) => System.Text.Encoding.UTF8.GetBytes(
        new JsonObject { ["key"] = key, ["item"] = item?.DeepClone() }.ToJsonString() + "\n");

    private static void Load(string path, IDictionary<string, JsonObject> items)
    {
        var text = File.ReadAllText(path);
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        foreach (var line in whole.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var change = JsonNode.Parse(line)!;
            var key = (string)change["key"]!;
            if (change["item"] is JsonObject item)
            {
                items[key] = (JsonObject)item.DeepClone();
            }
            else
            {
                items.Remove(key);
            }
        }
    }
}
