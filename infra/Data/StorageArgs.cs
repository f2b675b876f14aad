namespace Alicerce.Infra.Data;

public sealed class StorageArgs : ResourceArgs
{
    public required Account Account { get; init; }

    public required StandardTags Tags { get; init; }

    /// <summary>Encrypts files, results and artifacts; the keys of Amazon S3 when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Age at which uploaded files and results move to cheaper storage; 0 for never.</summary>
    public int InfrequentAccessAfterDays { get; init; } = 30;

    /// <summary>How long replaced and deleted versions are kept.</summary>
    public int NoncurrentVersionDays { get; init; } = 90;

    /// <summary>
    /// Whether replaced and deleted results are kept as older versions; without them they are not backed up either.
    /// </summary>
    public bool VersionedResults { get; init; } = true;

    /// <summary>How many days the log group keeps what it gets.</summary>
    public int LogRetentionDays { get; init; } = 365;

    /// <summary>Whether deleting a bucket deletes its objects.</summary>
    public bool EmptyOnDestroy { get; init; }

    /// <summary>Whether Pulumi refuses to delete the buckets.</summary>
    public bool Protect { get; init; } = true;
}
