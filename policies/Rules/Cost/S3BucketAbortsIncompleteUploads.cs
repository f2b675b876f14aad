using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Cost;

/// <summary>Parts of abandoned uploads do not stay.</summary>
public sealed class S3BucketAbortsIncompleteUploads() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-aborts-incomplete-uploads",
    Title = "An S3 bucket drops uploads that were never completed.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Cost,
    Controls = [],
    Checkov = ["CKV_AWS_300"],
    Rationale = "Parts of abandoned uploads are billed, and no listing of objects shows them.",
    Fix = "Add a lifecycle rule with `abortIncompleteMultipartUpload.daysAfterInitiation`, for example 7.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        if (!bucket.LifecycleRules.Any(rule => rule is { IsEnabled: true, AbortsIncompleteUploads: true }))
        {
            context.ReportViolation(
                bucket.Resource,
                "No enabled lifecycle rule of this bucket has `abortIncompleteMultipartUpload`. Add one with "
                + "`daysAfterInitiation` "
                + "of 7 or so.");
        }
    }
}
