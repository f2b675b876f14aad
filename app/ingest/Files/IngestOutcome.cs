namespace Alicerce.Ingest.Files;

public enum IngestOutcome
{
    Recorded,

    /// <summary>This event was processed before.</summary>
    Duplicate,

    /// <summary>The catalog holds a later version of the object.</summary>
    Stale,

    /// <summary>The object was deleted after the event.</summary>
    Gone,

    /// <summary>The object was overwritten after the event.</summary>
    Superseded,
}
