using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>One resource says everything about the events of a bucket.</summary>
public sealed class S3BucketHasOneNotification() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-has-one-notification",
    Title = "An S3 bucket has at most one notification resource.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Resilience,
    Rationale = "S3 replaces all notifications of a bucket at once: the second resource silently erases the first.",
    Fix = "Put every function, queue and topic into one `BucketNotification`, or turn `eventbridge` on and use rules.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        foreach (var other in bucket.Companions<S3.BucketNotification>().Skip(1))
        {
            context.ReportViolation(
                other.Resource,
                $"The bucket {bucket.Name} has another `aws.s3.BucketNotification`, and the one that is deployed last "
                + "erases the "
                + "other. Put both into one resource.");
        }
    }
}
