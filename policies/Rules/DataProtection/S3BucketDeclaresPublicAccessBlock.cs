using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>The program says itself that a bucket, or the account, blocks public access.</summary>
public sealed class S3BucketDeclaresPublicAccessBlock() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-declares-public-access-block",
    Title = "An S3 bucket declares that it blocks public access.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.DataProtection,
    Controls = ["S3.8"],
    Checkov = ["CKV2_AWS_6"],
    Rationale = "S3 blocks public access of new buckets by itself, but what is not declared can be switched off by "
        + "hand unseen.",
    Fix = "Add a `BucketPublicAccessBlock` for the bucket, or an `AccountPublicAccessBlock`, with all four switches "
        + "on.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        var access = new PublicAccess(bucket, context.Resources);
        if (bucket.Companions<S3.BucketPublicAccessBlock>().Count == 0 && !access.IsBlockedByAccount)
        {
            context.ReportViolation(
                bucket.Resource,
                "No `aws.s3.BucketPublicAccessBlock` has this bucket as `bucket`. Add one with `blockPublicAcls`, "
                + "`blockPublicPolicy`, `ignorePublicAcls` and `restrictPublicBuckets` set to true.");
        }
    }
}
