namespace Alicerce.Ingest.Files;

public interface IFileCatalog
{
    /// <summary>
    /// Writes the entry unless the catalog already holds this event or a later one of the same object.
    /// </summary>
    /// <returns>Whether the entry was written.</returns>
    Task<bool> TryRecordAsync(FileEntry entry, CancellationToken cancellationToken);
}
