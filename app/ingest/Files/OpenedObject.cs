namespace Alicerce.Ingest.Files;

/// <summary>The answer of the object store.</summary>
public abstract class OpenedObject
{
    private OpenedObject()
    {
    }

    public sealed class Found(IDisposable response) : OpenedObject, IDisposable
    {
        public required Stream Content { get; init; }

        public required long Size { get; init; }

        /// <summary>Reads so many bytes from an offset on, both within the object.</summary>
        public required Func<long, int, CancellationToken, Task<byte[]>> ReadRangeAsync { get; init; }

        public string? VersionId { get; init; }

        public string? ETag { get; init; }

        public string? MediaType { get; init; }

        public void Dispose() => response.Dispose();
    }

    /// <summary>The object was deleted after the event.</summary>
    public sealed class Gone : OpenedObject;

    /// <summary>The object was overwritten after the event; a later event tells about the new one.</summary>
    public sealed class Superseded : OpenedObject;
}
