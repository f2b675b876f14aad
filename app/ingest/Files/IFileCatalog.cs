namespace Alicerce.Ingest.Files;

public interface IFileCatalog
{
    /// <summary>
    /// Writes the entry unless the catalog already holds this event or a later one of the same object.
    /// </summary>
    Task<RecordAnswer> RecordAsync(FileEntry entry, CancellationToken cancellationToken);
}
