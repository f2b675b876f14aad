using Alicerce.Policies.Buckets;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>
/// Neither a policy nor an ACL opens a bucket to everyone, unless a public access block holds it back.
/// </summary>
public sealed class S3BucketGrantsNothingToEveryone() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-grants-nothing-to-everyone",
    Title = "No policy or ACL that takes effect opens an S3 bucket to everyone.",
    Severity = PolicySeverity.Critical,
    Pillar = Pillar.DataProtection,
    Controls = ["S3.2", "S3.3"],
    Checkov = ["CKV_AWS_20", "CKV_AWS_57", "CKV_AWS_375", "CKV2_AWS_43"],
    Rationale = "What everyone may read is copied within hours, and what everyone may write is used by others.",
    Fix = "Name the principals, or narrow the statement by where the request comes from. For web sites, put CloudFront "
        + "with "
        + "origin access control in front of a private bucket.",
    Limits = "A bucket is open when a statement allows everyone (a principal of all accounts, or `NotPrincipal`), or "
        + "an ACL names everyone or every AWS account, and neither the block of the bucket nor the one of the "
        + "account holds that back. Conditions on the caller (`aws:SourceVpce`, `aws:PrincipalOrgID`, "
        + "`aws:SourceArn` with a fixed account or bucket, `aws:SourceIp` of less than everything...) narrow a "
        + "statement; conditions that the caller chooses (`aws:Referer`, `aws:UserAgent`), `IfExists` and a wildcard "
        + "alone do not. A denial for everyone but an endpoint, an organization or a network counts as a fence. S3 "
        + "refuses such grants on buckets made since April 2023 unless a block is declared with its switches off: "
        + "the grant is reported all the same, because it is meant. Policies of access points are not looked at.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        var access = new PublicAccess(bucket, context.Resources);
        if (!access.Blocks("blockPublicPolicy", "restrictPublicBuckets", certainly: true))
        {
            foreach (var (resource, statement) in OpenStatements(bucket))
            {
                if (!access.Blocks("blockPublicPolicy", "restrictPublicBuckets"))
                {
                    context.ReportViolation(
                        resource,
                        $"{Sentence(statement.Name)} of `policy` allows {string.Join(", ", statement.Actions)} to "
                        + "everyone on the "
                        + $"bucket {bucket.Name}, and no public access block in the stack holds it back. Name the "
                        + "principals, "
                        + "or add a condition such as `aws:SourceVpce` or `aws:PrincipalOrgID`.");
                }
            }
        }

        if (!access.Blocks("blockPublicAcls", "ignorePublicAcls", certainly: true) && !bucket.IgnoresAcls)
        {
            foreach (var (resource, path, found) in PublicAcl.GrantsOf(bucket))
            {
                if (!access.Blocks("blockPublicAcls", "ignorePublicAcls"))
                {
                    context.ReportViolation(
                        resource,
                        $"`{path}` is \"{found}\" for the bucket {bucket.Name}, and no public access block in the "
                        + "stack holds it "
                        + "back. Remove the ACL, and set `objectOwnership` to `BucketOwnerEnforced`.");
                }
            }
        }
    }

    private static IEnumerable<(StackResource Resource, PolicyStatement Statement)> OpenStatements(
        StorageBucket bucket) =>
        from policy in bucket.Policies
        let statements = PolicyDocument.Of(policy.Document).Statements
        from statement in statements
        where statement.IsOpenToEveryone && !statements.Any(IsFence)
        select (policy.Resource, statement);

    // A denial for all callers but those of an endpoint, an organization or a network.
    private static bool IsFence(PolicyStatement statement) =>
        statement.IsDeny
        && statement.Principals.Any(principal => principal.IsEveryone)
        && statement.Actions.Any(action => action is "s3:*" or "*" or "s3:GetObject")
        && statement.Conditions.Count > 0
        && statement.Conditions.All(condition => condition.SparesCaller);

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
