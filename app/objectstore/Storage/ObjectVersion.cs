namespace Alicerce.ObjectStore.Storage;

/// <summary>One version of an object, as it is written beside its content.</summary>
internal sealed record ObjectVersion
{
    /// <summary>The version of an object in a bucket without versions.</summary>
    public const string Unversioned = "null";

    public required string Key { get; init; }

    public required string VersionId { get; init; }

    /// <summary>Names the files of this version; later ones are greater.</summary>
    public required string Sequencer { get; init; }

    public required long Size { get; init; }

    /// <summary>Without quotes.</summary>
    public required string ETag { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public bool IsDeleteMarker { get; init; }

    /// <summary>What the answer to a GET repeats: type, metadata and the like.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Checksums of the whole content, by the name of their header.</summary>
    public IReadOnlyDictionary<string, string> Checksums { get; init; } = new Dictionary<string, string>();
}
