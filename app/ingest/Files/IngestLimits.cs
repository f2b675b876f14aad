using Alicerce.Contract.Files;

namespace Alicerce.Ingest.Files;

/// <summary>How far one file is taken.</summary>
public sealed record IngestLimits
{
    /// <summary>A larger object is recorded as too large, and nothing else happens to it.</summary>
    public required long MaximumObjectBytes { get; init; }

    /// <summary>Of a larger object only the beginning and what ranges tell is read: neither hash nor counts.</summary>
    public long FullReadBytes { get; init; } = long.MaxValue;

    /// <summary>A file of another kind is recorded as rejected, and nothing else happens to it.</summary>
    public AcceptedTypes Accepted { get; init; } = AcceptedTypes.Everything;

    /// <summary>Whether the process machine also writes a row about the file.</summary>
    public bool RecordInDatabase { get; init; }
}
