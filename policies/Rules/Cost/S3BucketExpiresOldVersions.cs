using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Cost;

/// <summary>A bucket that keeps versions says for how long.</summary>
public sealed class S3BucketExpiresOldVersions() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-expires-old-versions",
    Title = "An S3 bucket with versions expires old ones.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Cost,
    Controls = ["S3.10"],
    Checkov = ["CKV2_AWS_61"],
    Rationale = "Every overwrite of an object leaves a version behind that is billed for ever.",
    Fix = "Add a lifecycle rule with `noncurrentVersionExpiration`.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        if (bucket.KeepsVersions
            && !bucket.LifecycleRules.Any(rule => rule is { IsEnabled: true, ExpiresOldVersions: true }))
        {
            context.ReportViolation(
                bucket.Resource,
                "This bucket keeps versions, and no enabled lifecycle rule of it has `noncurrentVersionExpiration`. "
                + "Add one, with "
                + "the days in which a mistake is noticed.");
        }
    }
}
