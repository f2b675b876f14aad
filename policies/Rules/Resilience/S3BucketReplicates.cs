using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>The objects of a bucket exist a second time. The rule is off unless it is configured.</summary>
public sealed class S3BucketReplicates() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-replicates",
    Title = "An S3 bucket replicates to another bucket.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Resilience,
    Controls = ["S3.7"],
    Checkov = ["CKV_AWS_144"],
    Rationale = "A copy in another Region is all that is left when a Region fails, or when a bucket is emptied.",
    Fix = "Add a `BucketReplicationConfig` with an enabled rule and a destination in another Region.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        var replications = context.Resources.OfType<S3.BucketReplicationConfig>().ToList();
        if (!replications.Any(replication => replication.Resource.References("rules").Contains(bucket.Resource))
            && !bucket.Companions<S3.BucketReplicationConfig>().Any(IsEnabled)
            && !bucket.Declared("replicationConfiguration").Exists
            && !bucket.ReceivesAccessLogs)
        {
            context.ReportViolation(
                bucket.Resource,
                "No `aws.s3.BucketReplicationConfig` has an enabled rule for this bucket. Add one with a destination "
                + "in another "
                + "Region.");
        }
    }

    private static bool IsEnabled(TypedResource<S3.BucketReplicationConfig> replication) =>
        replication.View.Rules.Any(rule => rule.Status == "Enabled");
}
