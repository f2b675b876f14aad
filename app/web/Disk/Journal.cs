using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Alicerce.Web.Disk;

/// <summary>
/// A file of records, one on a line, that only grows, unless its owner says which records still matter. A record counts
/// once its line break is on the disk: what a crash leaves without one is cut off when the journal is opened again.
/// </summary>
internal sealed class Journal<T> : IDisposable
    where T : class
{
    /// <summary>So many records may be out of date, besides as many as matter.</summary>
    public const int Slack = 1000;

    private readonly string _path;
    private readonly JsonTypeInfo<T> _shape;
    private FileStream _file;
    private int _records;

    private Journal(string path, FileStream file, JsonTypeInfo<T> shape, int records)
    {
        _path = path;
        _file = file;
        _shape = shape;
        _records = records;
    }

    /// <param name="path">Its folder exists. No second process may have it open.</param>
    /// <param name="shape">How a record is written.</param>
    /// <param name="records">All records, oldest first.</param>
    public static Journal<T> Open(string path, JsonTypeInfo<T> shape, out IReadOnlyList<T> records)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var content = new byte[file.Length];
            file.ReadExactly(content);
            var end = content.AsSpan().LastIndexOf((byte)'\n') + 1;
            records = Read(content.AsSpan(0, end), shape, path);
            file.SetLength(end);
            file.Seek(0, SeekOrigin.End);
            return new Journal<T>(path, file, shape, records.Count);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Returns when the record is on the disk. The caller lets one in at a time.</summary>
    public void Append(T record)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(record, _shape);
        var start = _file.Length;
        try
        {
            _file.Write([.. line, (byte)'\n']);
            _file.Flush(flushToDisk: true);
            _records++;
        }
        catch (IOException)
        {
            // A half line must not stand before the next record.
            _file.SetLength(start);
            _file.Seek(0, SeekOrigin.End);
            throw;
        }
    }

    /// <summary>Writes the file anew when most records are out of date, so that it stays in proportion to what it holds.</summary>
    /// <param name="current">The records that matter, in their order.</param>
    public void Tidy(IReadOnlyCollection<T> current)
    {
        if (_records <= (2 * current.Count) + Slack)
        {
            return;
        }

        var next = _path + ".new";
        using (var tidied = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            foreach (var record in current)
            {
                tidied.Write([.. JsonSerializer.SerializeToUtf8Bytes(record, _shape), (byte)'\n']);
            }

            tidied.Flush(flushToDisk: true);
        }

        // Some systems replace no file that somebody has open.
        _file.Dispose();
        File.Move(next, _path, overwrite: true);
        _file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        _file.Seek(0, SeekOrigin.End);
        _records = current.Count;
    }

    public void Dispose() => _file.Dispose();

    private static List<T> Read(ReadOnlySpan<byte> content, JsonTypeInfo<T> shape, string path)
    {
        var records = new List<T>();
        foreach (var range in content.Split((byte)'\n'))
        {
            var line = content[range];
            if (line.IsEmpty)
            {
                continue;
            }

            try
            {
                records.Add(JsonSerializer.Deserialize(line, shape) ?? throw new JsonException("The line is null."));
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException(
                    $"`{path}` is damaged: what begins at byte {range.Start.Value} is no record. Restore the file from a copy.", exception);
            }
        }

        return records;
    }
}
