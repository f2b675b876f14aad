namespace Alicerce.Ingest.Files;

public enum FileStatus
{
    /// <summary>The metadata is complete.</summary>
    Ingested,

    /// <summary>The object is above the configured limit and was not read.</summary>
    TooLarge,
}
