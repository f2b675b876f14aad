namespace Alicerce.Infra.Monitoring;

public sealed class AuditTrailArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What the trail and the metrics are named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>Where the alarms go.</summary>
    public required Input<string> TopicArn { get; init; }

    /// <summary>Buckets whose objects are watched: every read and every write is recorded, and billed.</summary>
    public IReadOnlyList<Input<string>> WatchedBucketArns { get; init; } = [];

    /// <summary>Bucket that records who reads the trail; none when it is not set.</summary>
    public Input<string>? AccessLogBucketName { get; init; }

    /// <summary>Encrypts the trail and its log group; keys of AWS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>How long the log group keeps events, for the alarms and for searching.</summary>
    public int LogRetentionDays { get; init; } = 365;

    /// <summary>How long the bucket keeps the trail.</summary>
    public int BucketRetentionDays { get; init; } = 365;

    /// <summary>Whether deleting the bucket deletes the trail in it; otherwise the bucket outlives the stack.</summary>
    public bool EmptyOnDestroy { get; init; }

    /// <summary>Whether Pulumi refuses to delete the bucket.</summary>
    public bool Protect { get; init; } = true;
}
