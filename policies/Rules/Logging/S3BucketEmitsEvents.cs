using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>Somebody can react to changes in a bucket. The rule is off unless it is configured.</summary>
public sealed class S3BucketEmitsEvents() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-emits-events",
    Title = "An S3 bucket tells what happens to its objects.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Logging,
    Controls = ["S3.11"],
    Checkov = ["CKV2_AWS_62"],
    Rationale = "Whoever has to react to a new or deleted object otherwise has to look for it.",
    Fix = "Add a `BucketNotification`, for example with `eventbridge` set to true.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        if (bucket.Companions<S3.BucketNotification>().Count == 0 && !bucket.ReceivesAccessLogs)
        {
            context.ReportViolation(
                bucket.Resource,
                "No `aws.s3.BucketNotification` has this bucket as `bucket`. Add one, for example with `eventbridge` "
                + "set to true.");
        }
    }
}
