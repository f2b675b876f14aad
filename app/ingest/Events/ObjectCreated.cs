namespace Alicerce.Ingest.Events;

/// <summary>What an event says about one new object. The key is decoded.</summary>
public sealed record ObjectCreated
{
    public required string Bucket { get; init; }

    public required string Key { get; init; }

    public required Sequencer Sequencer { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>Absent when the bucket keeps no versions.</summary>
    public string? VersionId { get; init; }

    public string? ETag { get; init; }

    /// <summary>The same for every delivery of this event, in whatever shape it comes.</summary>
    public string IdempotencyKey => Contract.Jobs.JobId.IdempotencyKeyOf(Bucket, Key, VersionId, ETag, Sequencer.Order);

    public string JobId => Contract.Jobs.JobId.Of(Bucket, Key, VersionId, ETag, Sequencer.Order);
}
