using Alicerce.Contract.Jobs;

namespace Alicerce.Ingest.Rows;

/// <summary>The rows about files, which the web application reads.</summary>
public interface IFileTable
{
    /// <returns>Whether the row was written: it is not when there is one of this event or a later one.</returns>
    Task<bool> TryWriteAsync(ProcessState file, CancellationToken cancellationToken);
}
