using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>
/// Only policies decide about a bucket: ACLs are off, as they are for every bucket made since April 2023.
/// </summary>
public sealed class S3BucketUsesNoAcls() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-uses-no-acls",
    Title = "An S3 bucket uses no ACLs.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Identity,
    Controls = ["S3.12"],
    Checkov = ["CKV2_AWS_65"],
    Rationale = "ACLs of single objects escape every review of policies, and let a writer keep what it wrote to "
        + "itself.",
    Fix = "Set `rule.objectOwnership` to `BucketOwnerEnforced`, and grant access with policies.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        foreach (var controls in bucket.Companions<S3.BucketOwnershipControls>())
        {
            if (controls.View.Rule?.ObjectOwnership is { } ownership and not "BucketOwnerEnforced")
            {
                context.ReportViolation(
                    controls.Resource,
                    $"`rule.objectOwnership` is \"{ownership}\" for the bucket {bucket.Name}, so its ACLs count. Set "
                    + "it to "
                    + "`BucketOwnerEnforced`.");
            }
        }

        foreach (var acl in bucket.Companions(PublicAcl.ResourceType))
        {
            context.ReportViolation(
                acl,
                $"This ACL grants access to the bucket {bucket.Name}. Remove it, and grant access with a bucket "
                + "policy.");
        }
    }
}
