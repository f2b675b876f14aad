using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>Objects that are replaced or deleted can be brought back.</summary>
public sealed class S3BucketKeepsVersions() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-keeps-versions",
    Title = "An S3 bucket keeps old versions of its objects.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Backup,
    Controls = ["S3.14"],
    Checkov = ["CKV_AWS_21"],
    Rationale = "Without versions, a wrong write or delete is final in the same second.",
    Fix = "Add a `BucketVersioning` with `versioningConfiguration.status` \"Enabled\", and expire old versions.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        if (!bucket.KeepsVersions)
        {
            context.ReportViolation(
                bucket.Resource,
                "No `aws.s3.BucketVersioning` keeps versions of this bucket. Add one with "
                + "`versioningConfiguration.status` "
                + "\"Enabled\".");
        }
    }
}
