using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Data;

public sealed class SecureBucketArgs : ResourceArgs
{
    /// <summary>Encrypts objects; keys of Amazon S3 when it is not set, all that log deliveries can use.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Age at which objects are deleted; 0 for never.</summary>
    public int ExpireAfterDays { get; init; }

    /// <summary>Age at which objects move to cheaper storage; 0 for never.</summary>
    public int InfrequentAccessAfterDays { get; init; }

    /// <summary>Whether replaced and deleted objects are kept as older versions.</summary>
    public bool Versioned { get; init; } = true;

    /// <summary>How long replaced and deleted versions are kept.</summary>
    public int NoncurrentVersionDays { get; init; } = 30;

    /// <summary>Bucket that records who reads and writes this one; none when it is not set.</summary>
    public Input<string>? AccessLogBucketName { get; init; }

    /// <summary>What the bucket policy allows besides denying plain HTTP, given the ARN of the bucket.</summary>
    public Func<Output<string>, IReadOnlyList<Statement>> Allow { get; init; } = _ => [];

    /// <summary>Tags beside those of the provider; none unless said otherwise.</summary>
    public InputMap<string> Tags { get; init; } = new();

    /// <summary>Whether deleting the bucket deletes its objects.</summary>
    public bool EmptyOnDestroy { get; init; }

    /// <summary>Whether Pulumi refuses to delete the bucket.</summary>
    public bool Protect { get; init; } = true;

    /// <summary>Whether destroying the stack leaves the bucket in the account.</summary>
    public bool RetainOnDelete { get; init; }
}
