using Alicerce.Contract.Files;
using Alicerce.Ingest.Content;
using Alicerce.Ingest.Events;

namespace Alicerce.Ingest.Files;

/// <summary>What the table holds about the current version of one object.</summary>
public sealed record FileEntry
{
    public required ObjectCreated Event { get; init; }

    public required string JobId { get; init; }

    /// <summary>Where the job runs; absent when none is started.</summary>
    public string? ExecutionArn { get; init; }

    public required FileStatus Status { get; init; }

    /// <summary>One of <see cref="IngestError"/>; absent when the file goes on.</summary>
    public string? Error { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required long Size { get; init; }

    /// <summary>The version that was read: the one of the event, or the current one when the event names none.</summary>
    public string? VersionId { get; init; }

    public string? ETag { get; init; }

    /// <summary>The media type that the uploader stated; <see cref="ContentMetadata.MediaType"/> is what it really is.</summary>
    public string? DeclaredMediaType { get; init; }

    /// <summary>Absent when the object was not read.</summary>
    public ContentMetadata? Content { get; init; }
}
