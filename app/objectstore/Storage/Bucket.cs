using System.Security.Cryptography;

namespace Alicerce.ObjectStore.Storage;

/// <summary>
/// The objects of one bucket: all descriptions in memory, and every change in <see cref="VersionFiles"/> before it is
/// answered.
/// </summary>
internal sealed class Bucket
{
    private const string StateFile = "bucket.json";

    private readonly string _folder;
    private readonly VersionFiles _files;
    private readonly Sequence _sequence;
    private readonly TimeProvider _clock;
    private readonly IObjectEvents? _events;
    private readonly Lock _changing = new();
    // Oldest version first.
    private readonly SortedDictionary<string, List<ObjectVersion>> _objects = new(StringComparer.Ordinal);
    private BucketState _state;

    private Bucket(string folder, BucketState state, Sequence sequence, TimeProvider clock, IObjectEvents? events)
    {
        _folder = folder;
        _files = new VersionFiles(folder);
        _state = state;
        _sequence = sequence;
        _clock = clock;
        _events = events;
    }

    public string Name => Path.GetFileName(_folder);

    public DateTimeOffset CreatedAt => _state.CreatedAt;

    public bool IsVersioned => _state.IsVersioned;

    public static Bucket Create(string folder, Sequence sequence, TimeProvider clock, IObjectEvents? events)
    {
        Directory.CreateDirectory(folder);
        var state = new BucketState(false, clock.GetUtcNow());
        DurableFile.Write(Path.Combine(folder, StateFile), state, StorageJson.Default.BucketState);
        return new Bucket(folder, state, sequence, clock, events);
    }

    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, StateFile));

    public static Bucket Open(string folder, Sequence sequence, TimeProvider clock, IObjectEvents? events)
    {
        var state = DurableFile.Read(Path.Combine(folder, StateFile), StorageJson.Default.BucketState);
        var bucket = new Bucket(folder, state, sequence, clock, events);
        bucket.Load();
        return bucket;
    }

    public void SetVersioned(bool isVersioned)
    {
        lock (_changing)
        {
            _state = _state with { IsVersioned = isVersioned };
            DurableFile.Write(Path.Combine(_folder, StateFile), _state, StorageJson.Default.BucketState);
        }
    }

    public ObjectVersion Put(ObjectDraft draft)
    {
        ObjectVersion version;
        ObjectCreatedEvent created;
        lock (_changing)
        {
            draft.Check(Current(draft.Key));
            version = new ObjectVersion
            {
                Key = draft.Key,
                VersionId = IsVersioned ? NewVersionId() : ObjectVersion.Unversioned,
                Sequencer = _sequence.Next(),
                Size = draft.Content.Size,
                ETag = draft.ETag,
                LastModified = _clock.GetUtcNow(),
                Headers = draft.Headers,
                Checksums = draft.Checksums,
            };
            created = EventOf(version, draft.Operation);
            _events?.Prepare(created);
            Add(version, draft.Content);
        }

        _events?.Publish(created);
        return version;
    }

    /// <summary>Opens the content while nobody can remove it.</summary>
    public (ObjectVersion Version, FileStream Content) Open(string key, string? versionId)
    {
        lock (_changing)
        {
            var version = Find(key, versionId);
            return (version, _files.Open(version));
        }
    }

    public ObjectVersion Get(string key, string? versionId)
    {
        lock (_changing)
        {
            return Find(key, versionId);
        }
    }

    /// <returns>The version that was removed, or the mark that was set; null when there was nothing to delete.</returns>
    public ObjectVersion? Delete(string key, string? versionId)
    {
        lock (_changing)
        {
            if (versionId is null && IsVersioned)
            {
                var marker = new ObjectVersion
                {
                    Key = key,
                    VersionId = NewVersionId(),
                    Sequencer = _sequence.Next(),
                    Size = 0,
                    ETag = "",
                    LastModified = _clock.GetUtcNow(),
                    IsDeleteMarker = true,
                };
                Add(marker, null);
                return marker;
            }

            var wanted = versionId ?? ObjectVersion.Unversioned;
            var version = _objects.GetValueOrDefault(key)?.Find(version => version.VersionId == wanted);
            if (version is not null)
            {
                Remove(version);
            }

            return version;
        }
    }

    /// <summary>The current objects after a key, in the order of their keys.</summary>
    public IReadOnlyList<ObjectVersion> List(string prefix, string after, Func<ObjectVersion, bool> take)
    {
        lock (_changing)
        {
            return [.. _objects
                .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(entry.Key, after) > 0)
                .Select(entry => entry.Value[^1])
                .Where(version => !version.IsDeleteMarker)
                .TakeWhile(take)];
        }
    }

    /// <summary>All versions, newest first within a key.</summary>
    public IReadOnlyList<(ObjectVersion Version, bool IsLatest)> ListVersions(string prefix)
    {
        lock (_changing)
        {
            return [.. _objects
                .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
                .SelectMany(entry => Enumerable.Reverse(entry.Value).Select((version, index) => (version, index == 0)))];
        }
    }

    /// <returns>False when there are objects in it.</returns>
    public bool TryRemove()
    {
        lock (_changing)
        {
            if (_objects.Count > 0)
            {
                return false;
            }

            Directory.Delete(_folder, recursive: true);
            return true;
        }
    }

    private ObjectVersion Find(string key, string? versionId)
    {
        if (versionId is null)
        {
            return Current(key) ?? throw new S3Exception(S3Error.NoSuchKey);
        }

        var version = _objects.GetValueOrDefault(key)?.Find(version => version.VersionId == versionId)
            ?? throw new S3Exception(S3Error.NoSuchVersion);
        return version.IsDeleteMarker ? throw new S3Exception(S3Error.IsDeleteMarker) : version;
    }

    private ObjectVersion? Current(string key) =>
        _objects.TryGetValue(key, out var versions) && !versions[^1].IsDeleteMarker ? versions[^1] : null;

    private void Add(ObjectVersion version, StagedContent? content)
    {
        _files.Write(version, content);
        if (!_objects.TryGetValue(version.Key, out var versions))
        {
            _objects[version.Key] = versions = [];
        }

        var replaced = version.VersionId == ObjectVersion.Unversioned
            ? versions.Find(other => other.VersionId == ObjectVersion.Unversioned)
            : null;
        versions.Add(version);
        if (replaced is not null)
        {
            Remove(replaced);
        }
    }

    private void Remove(ObjectVersion version)
    {
        _files.Delete(version);
        var versions = _objects[version.Key];
        versions.Remove(version);
        if (versions.Count == 0)
        {
            _objects.Remove(version.Key);
            _files.DeleteKey(version.Key);
        }
    }

    private void Load()
    {
        foreach (var version in _files.Load())
        {
            _sequence.Skip(version.Sequencer);
            (_objects.TryGetValue(version.Key, out var versions) ? versions : _objects[version.Key] = []).Add(version);
        }

        // A crash between the new object and the removal of the one it replaces leaves both.
        foreach (var version in _objects.Values
            .SelectMany(versions => versions.Where(version => version.VersionId == ObjectVersion.Unversioned).SkipLast(1)).ToList())
        {
            Remove(version);
        }
    }

    private ObjectCreatedEvent EventOf(ObjectVersion version, string operation) => new()
    {
        Bucket = Name,
        Key = version.Key,
        VersionId = version.VersionId == ObjectVersion.Unversioned ? null : version.VersionId,
        ETag = version.ETag,
        Size = version.Size,
        Sequencer = version.Sequencer,
        Operation = operation,
        Time = version.LastModified,
    };

    private static string NewVersionId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
