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
}
