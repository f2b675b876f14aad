using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>Every bucket has a public access block with all four switches on.</summary>
public sealed class S3BucketBlocksPublicAccess() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-blocks-public-access",
    Title = "An S3 bucket blocks public access.",
    Severity = PolicySeverity.Critical,
    Pillar = Pillar.DataProtection,
    Controls = ["S3.8"],
    Checkov = ["CKV2_AWS_6", "CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56"],
    Rationale = "The block holds whatever a policy or an ACL says later, and it keeps drift visible.",
    Fix = "Add a `BucketPublicAccessBlock` for the bucket with all four switches set to true.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        var blocks = bucket.Companions<S3.BucketPublicAccessBlock>();
        if (blocks.Count == 0)
        {
            context.ReportViolation(
                bucket.Resource,
                "No `aws.s3.BucketPublicAccessBlock` has this bucket as `bucket`. Add one with `blockPublicAcls`, "
                + "`blockPublicPolicy`, `ignorePublicAcls` and `restrictPublicBuckets` set to true.");
        }

        foreach (var block in blocks)
        {
            foreach (var (name, value) in Switches(block.View).Where(item => item.Value != true))
            {
                context.ReportViolation(
                    block.Resource,
                    $"`{name}` is {Found.Of(value)} for the bucket {bucket.Name}. Set it to true, or put the objects "
                    + "behind CloudFront.");
            }
        }
    }

    private static IEnumerable<(string Name, bool? Value)> Switches(S3.BucketPublicAccessBlock block) =>
    [
        ("blockPublicAcls", block.BlockPublicAcls),
        ("blockPublicPolicy", block.BlockPublicPolicy),
        ("ignorePublicAcls", block.IgnorePublicAcls),
        ("restrictPublicBuckets", block.RestrictPublicBuckets),
    ];
}
