namespace Alicerce.Ingest.Files;

public enum IngestOutcome
{
    Recorded,

    /// <summary>The catalog already holds this event or a later one.</summary>
    Stale,

    Gone,

    Superseded,
}
