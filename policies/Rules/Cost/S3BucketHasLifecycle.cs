using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Cost;

/// <summary>A rule says what becomes of the objects of every bucket.</summary>
public sealed class S3BucketHasLifecycle() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-has-lifecycle",
    Title = "An S3 bucket has a lifecycle.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Cost,
    Controls = ["S3.13"],
    Checkov = ["CKV2_AWS_61"],
    Rationale = "Storage only ever grows when nobody says how long objects are of use.",
    Fix = "Add a `BucketLifecycleConfiguration` with an enabled rule that moves or expires objects.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        if (!bucket.LifecycleRules.Any(rule => rule.IsEnabled))
        {
            context.ReportViolation(
                bucket.Resource,
                "No `aws.s3.BucketLifecycleConfiguration` has an enabled rule for this bucket. Add a rule that moves "
                + "or expires "
                + "objects, with `status` \"Enabled\".");
        }
    }
}
