using Alicerce.Web.Files;

namespace Alicerce.Web.Disk;

/// <summary>Uploads in a journal, whose last line about an upload is what holds.</summary>
internal sealed class DiskUploadStore : IUploadStore, IDisposable
{
    // The last line about an upload that is there no more.
    private const string Removed = "REMOVED";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Upload> _uploads = [];
    private readonly Dictionary<(string Bucket, string Key), string> _ids = [];
    private readonly Journal<Upload> _journal;

    public DiskUploadStore(string folder)
    {
        _journal = Journal<Upload>.Open(
            Path.Combine(folder, "uploads.jsonl"), JournalLine.Default.Upload, out var records);
        foreach (var record in records)
        {
            if (record.Status == Removed)
            {
                Forget(record);
            }
            else
            {
                Keep(record);
            }
        }
    }

    public Task AddAsync(Upload upload, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _journal.Append(upload);
            Keep(upload);
            return Task.CompletedTask;
        }
    }

    public Task<Upload?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_uploads.GetValueOrDefault(id));
        }
    }

    public Task<Upload?> FindByKeyAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_ids.TryGetValue((bucket, key), out var id) ? _uploads[id] : null);
        }
    }

    public Task SetStatusAsync(string id, string status, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_uploads.TryGetValue(id, out var upload) && upload.Status != status)
            {
                var changed = upload with { Status = status, UpdatedAt = at };
                _journal.Append(changed);
                Keep(changed);
                _journal.Tidy(_uploads.Values);
            }

            return Task.CompletedTask;
        }
    }

    public Task<Page<Upload>> ListAsync(UploadQuery query, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var found = Newest(query.OwnerId)
                .Where(upload => DiskAccountStore.Matches(upload.Name, query.Search))
                .Where(upload => query.Status is null || upload.Status == query.Status)
                .ToList();
            return Task.FromResult(query.Page.Cut(found));
        }
    }

    public Task<IReadOnlyList<Upload>> ListOpenAsync(string? ownerId, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            IReadOnlyList<Upload> found =
                [.. Newest(ownerId).Where(upload => !UploadStatus.IsClosed(upload.Status)).Take(limit)];
            return Task.FromResult(found);
        }
    }

    public Task<IReadOnlyList<Upload>> ListUnsentAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            IReadOnlyList<Upload> found = [.. _uploads.Values
                .Where(upload => upload.Status == UploadStatus.Requested && upload.CreatedAt < before)
                .OrderBy(upload => upload.CreatedAt)
                .Take(limit)];
            return Task.FromResult(found);
        }
    }

    public Task RemoveUnsentAsync(string id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_uploads.TryGetValue(id, out var upload) && upload.Status == UploadStatus.Requested)
            {
                _journal.Append(upload with { Status = Removed });
                Forget(upload);
                _journal.Tidy(_uploads.Values);
            }

            return Task.CompletedTask;
        }
    }

    public void Dispose() => _journal.Dispose();

    private IEnumerable<Upload> Newest(string? ownerId) => _uploads.Values
        .Where(upload => ownerId is null || upload.OwnerId == ownerId)
        .OrderByDescending(upload => upload.CreatedAt)
        .ThenByDescending(upload => upload.Id, StringComparer.Ordinal);

    private void Keep(Upload upload)
    {
        _uploads[upload.Id] = upload;
        _ids[(upload.Bucket, upload.Key)] = upload.Id;
    }

    private void Forget(Upload upload)
    {
        _uploads.Remove(upload.Id);
        _ids.Remove((upload.Bucket, upload.Key));
    }
}
