using System.Collections.Concurrent;

namespace Alicerce.ObjectStore.Storage;

/// <summary>The folder of the store: buckets, uploads in parts, and content that is on its way.</summary>
internal sealed class DiskStore : IDisposable
{
    private readonly string _buckets;
    private readonly string _staging;
    private readonly FileStream _exclusive;
    private readonly Sequence _sequence;
    private readonly TimeProvider _clock;
    private readonly IObjectEvents? _events;
    private readonly ConcurrentDictionary<string, Bucket> _open = new(StringComparer.Ordinal);

    public DiskStore(string folder, TimeProvider clock, IObjectEvents? events)
    {
        _buckets = Directory.CreateDirectory(Path.Combine(folder, "buckets")).FullName;
        _exclusive = Hold(Path.Combine(folder, "lock"));
        _clock = clock;
        _events = events;
        _sequence = new Sequence(clock);
        _staging = Path.Combine(folder, "staging");
        if (Directory.Exists(_staging))
        {
            Directory.Delete(_staging, recursive: true);
        }

        Directory.CreateDirectory(_staging);
        Uploads = new MultipartUploads(Directory.CreateDirectory(Path.Combine(folder, "uploads")).FullName);
        try
        {
            foreach (var bucket in Directory.EnumerateDirectories(_buckets).Where(Bucket.Exists))
            {
                _open[Path.GetFileName(bucket)] = Bucket.Open(bucket, _sequence, clock, events);
            }
        }
        catch
        {
            _exclusive.Dispose();
            throw;
        }
    }

    public MultipartUploads Uploads { get; }

    public IEnumerable<Bucket> Buckets => _open.Values.OrderBy(bucket => bucket.Name, StringComparer.Ordinal);

    public Bucket this[string name] => _open.GetValueOrDefault(name) ?? throw new S3Exception(S3Error.NoSuchBucket);

    /// <returns>False when there is one of this name.</returns>
    public bool TryCreate(string name)
    {
        lock (_open)
        {
            return !_open.ContainsKey(name)
                && _open.TryAdd(name, Bucket.Create(Path.Combine(_buckets, name), _sequence, _clock, _events));
        }
    }

    public void Remove(string name)
    {
        lock (_open)
        {
            if (!this[name].TryRemove())
            {
                throw new S3Exception(S3Error.BucketNotEmpty);
            }

            _open.TryRemove(name, out _);
        }
    }

    /// <summary>Room for content that is on its way.</summary>
    public StagedContent Stage() => new(Path.Combine(_staging, Guid.NewGuid().ToString("N")));

    public void Dispose() => _exclusive.Dispose();

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new IOException($"`{Path.GetDirectoryName(path)}` is in use by another process. Stop it, or choose another folder.", exception);
        }
    }
}
