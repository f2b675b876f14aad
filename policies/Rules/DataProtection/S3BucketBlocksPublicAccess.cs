using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>No public access block of a bucket has a switch off.</summary>
public sealed class S3BucketBlocksPublicAccess() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-blocks-public-access",
    Title = "An S3 bucket blocks public access.",
    Severity = PolicySeverity.Critical,
    Pillar = Pillar.DataProtection,
    Controls = ["S3.8"],
    Checkov = ["CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56"],
    Rationale = "The block holds whatever a policy or an ACL says later; a switch that is off opens that door.",
    Fix = "Set all four switches of the `BucketPublicAccessBlock` to true.",
    Limits = "A bucket without a block is blocked by S3 itself, since April 2023: "
        + "`s3-bucket-declares-public-access-block` "
        + "is about it.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        foreach (var block in bucket.Companions<S3.BucketPublicAccessBlock>())
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
