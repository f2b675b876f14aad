using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>Requests to every bucket are recorded, except for buckets that receive such records.</summary>
public sealed class S3BucketLogsAccess() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-logs-access",
    Title = "An S3 bucket logs who reads and writes it.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Logging,
    Controls = ["S3.9"],
    Checkov = ["CKV_AWS_18"],
    Rationale = "After a leak, only the access log can say which objects were read, and by whom.",
    Fix = "Add a `BucketLogging` that writes to a bucket for logs.",
    Limits = "A bucket that receives the access logs of other buckets or of load balancers of the stack is not "
        + "judged.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        if (bucket.Companions<S3.BucketLogging>().Count == 0
            && !bucket.Declared("logging").Exists
            && !bucket.ReceivesAccessLogs)
        {
            context.ReportViolation(
                bucket.Resource,
                "No `aws.s3.BucketLogging` has this bucket as `bucket`. Add one with a bucket for logs as "
                + "`targetBucket`.");
        }
    }
}
