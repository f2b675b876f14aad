namespace Alicerce.Web.Files;

public interface IUploadStore
{
    Task AddAsync(Upload upload, CancellationToken cancellationToken);

    Task<Upload?> FindAsync(string id, CancellationToken cancellationToken);

    Task<Upload?> FindByKeyAsync(string bucket, string key, CancellationToken cancellationToken);

    Task SetStatusAsync(string id, string status, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<Page<Upload>> ListAsync(UploadQuery query, CancellationToken cancellationToken);

    /// <summary>The newest whose status may still change.</summary>
    Task<IReadOnlyList<Upload>> ListOpenAsync(string? ownerId, int limit, CancellationToken cancellationToken);

    /// <summary>Uploads that were asked for before a time and never sent, as far as is known; the oldest first.</summary>
    Task<IReadOnlyList<Upload>> ListUnsentAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);

    /// <summary>Forgets an upload, unless it was sent after all.</summary>
    Task RemoveUnsentAsync(string id, CancellationToken cancellationToken);
}
