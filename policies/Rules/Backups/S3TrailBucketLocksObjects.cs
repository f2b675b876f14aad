using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>Nobody can delete what CloudTrail has recorded.</summary>
public sealed class S3TrailBucketLocksObjects() : BucketRule(new RuleInfo
{
    Id = "s3-trail-bucket-locks-objects",
    Title = "The bucket of an audit trail locks its objects.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Backup,
    Controls = ["S3.15"],
    Checkov = ["CKV_AWS_143"],
    Rationale = "Who takes over an account deletes the trail first; locked objects stay until their time is over.",
    Fix = "Set `objectLockEnabled` on the bucket, and add a `BucketObjectLockConfiguration` with a default retention.",
    Limits = "Only buckets that a trail of the stack writes to are judged.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        var isTrailBucket = bucket.MeantBy(CloudTrail.Trail.ResourceType, "s3BucketName").Count > 0;
        if (isTrailBucket
            && !bucket.Companions<S3.BucketObjectLockConfiguration>().Any(HasRetention)
            && !HasOwnRetention(bucket))
        {
            context.ReportViolation(
                bucket.Resource,
                "No `aws.s3.BucketObjectLockConfiguration` with a `rule` has this bucket of a trail as `bucket`. Add "
                + "one with a "
                + "`defaultRetention`, and set `objectLockEnabled` on the bucket.");
        }
    }

    private static bool HasRetention(TypedResource<S3.BucketObjectLockConfiguration> configuration) =>
        configuration.View.Properties.Has("rule");

    private static bool HasOwnRetention(StorageBucket bucket) =>
        bucket.Declared("objectLockConfiguration") is { Exists: true } own && own.AsObject().Has("rule");
}
