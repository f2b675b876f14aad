using Alicerce.Contract.Files;

namespace Alicerce.Web.Files;

/// <summary>The table of files, which the pipeline writes and the application reads.</summary>
public interface IFileStates
{
    Task<FileRecord?> FindAsync(string bucket, string key, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<FileRun>> ListRunsAsync(string bucket, string key, CancellationToken cancellationToken);

    /// <summary>Longest in the status first.</summary>
    Task<IReadOnlyList<FileRecord>> ListAsync(FileStatus status, int limit, CancellationToken cancellationToken);

    /// <summary>Throws when the table does not answer.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}
