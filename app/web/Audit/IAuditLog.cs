namespace Alicerce.Web.Audit;

/// <summary>Entries are added; none is ever changed or taken away.</summary>
public interface IAuditLog
{
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    /// <param name="search">Part of an actor or a subject, in any case; null for all.</param>
    /// <param name="action">Null for any.</param>
    Task<Page<AuditEntry>> ListAsync(string? search, string? action, PageRequest request, CancellationToken cancellationToken);
}
