using Alicerce.Ingest.Events;

namespace Alicerce.Ingest.Files;

public interface IObjectStore
{
    /// <summary>Opens the very object that the event is about, not whatever has its key by now.</summary>
    Task<OpenedObject> OpenAsync(ObjectCreated created, CancellationToken cancellationToken);
}
