namespace Alicerce.Ingest.Files;

/// <summary>How far one file is taken.</summary>
public sealed record IngestLimits
{
    /// <summary>A larger object is recorded as too large, and nothing else happens to it.</summary>
    public required long MaximumObjectBytes { get; init; }

    /// <summary>Whether the process machine also writes a row about the file.</summary>
    public bool RecordInDatabase { get; init; }
}
