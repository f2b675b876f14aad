namespace Alicerce.Infra.Data;

public sealed class StorageArgs : ResourceArgs
{
    public required Account Account { get; init; }

    public required StandardTags Tags { get; init; }

    /// <summary>Encrypts uploaded files; the keys of Amazon S3 when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Age at which uploaded files move to cheaper storage; 0 for never.</summary>
    public int InfrequentAccessAfterDays { get; init; } = 30;

    public int NoncurrentVersionDays { get; init; } = 90;

    public int LogRetentionDays { get; init; } = 365;

    /// <summary>Whether deleting a bucket deletes its objects.</summary>
    public bool EmptyOnDestroy { get; init; }

    /// <summary>Whether Pulumi refuses to delete the buckets.</summary>
    public bool Protect { get; init; } = true;
}
