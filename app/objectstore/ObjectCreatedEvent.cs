namespace Alicerce.ObjectStore;

/// <summary>An object that was written.</summary>
public sealed record ObjectCreatedEvent
{
    public required string Bucket { get; init; }

    public required string Key { get; init; }

    /// <summary>Null in a bucket without versions.</summary>
    public string? VersionId { get; init; }

    public required string ETag { get; init; }

    public required long Size { get; init; }

    /// <summary>Hexadecimal digits; later writes of the same key have greater ones.</summary>
    public required string Sequencer { get; init; }

    /// <summary>How the object came: Put, Post or CompleteMultipartUpload.</summary>
    public required string Operation { get; init; }

    public required DateTimeOffset Time { get; init; }
}
