using Alicerce.Web.Audit;

namespace Alicerce.Web.Disk;

internal sealed class DiskAuditLog : IAuditLog, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<AuditEntry> _entries;
    private readonly Journal<AuditEntry> _journal;

    public DiskAuditLog(string folder)
    {
        _journal = Journal<AuditEntry>.Open(
            Path.Combine(folder, "audit.jsonl"), JournalLine.Default.AuditEntry, out var records);
        _entries = [.. records];
    }

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _journal.Append(entry);
            _entries.Add(entry);
            return Task.CompletedTask;
        }
    }

    public Task<Page<AuditEntry>> ListAsync(
        string? search, string? action, PageRequest request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var found = _entries.AsEnumerable().Reverse()
                .Where(entry => action is null || entry.Action == action)
                .Where(entry =>
                    DiskAccountStore.Matches(entry.Actor, search) || DiskAccountStore.Matches(entry.Subject, search))
                .ToList();
            return Task.FromResult(request.Cut(found));
        }
    }

    public void Dispose() => _journal.Dispose();
}
