namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>No public access block of a bucket has a switch off.</summary>
public sealed class S3BucketBlocksPublicAccess() : RepairableRule(
    new RuleInfo
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
            + "`s3-bucket-declares-public-access-block` is about it.",
    },
    S3.BucketPublicAccessBlock.ResourceType)
{
    private static readonly string[] Switches =
        ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

    private protected override void Judge(SingleResourceContext context, WrongSetting wrong) =>
        Judgement.ForEach(Switches, (_, name) =>
        {
            if (context.Properties.Boolean(name) is not true and var value)
            {
                wrong(
                    name,
                    true,
                    $"`{name}` is {Found.Of(value)} for this bucket. Set it to true, or put the objects behind "
                    + "CloudFront.");
            }
        });
}
