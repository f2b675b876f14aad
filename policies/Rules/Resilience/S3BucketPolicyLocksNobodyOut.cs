using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>No bucket policy denies everything to everyone, its owner included.</summary>
public sealed class S3BucketPolicyLocksNobodyOut() : ResourceRule<S3.BucketPolicy>(new RuleInfo
{
    Id = "s3-bucket-policy-locks-nobody-out",
    Title = "A bucket policy does not lock its owner out.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Resilience,
    Checkov = ["CKV_AWS_93"],
    Rationale = "A denial for everyone also denies the call that would take it back; only the root user can then help.",
    Fix = "Add a condition to the denial, or name the actions and the principals that it is about.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(S3.BucketPolicy resource, ResourceContext context)
    {
        foreach (var statement in PolicyDocument.Of(resource.Policy).Statements.Where(LocksOut))
        {
            context.ReportViolation(
                $"{char.ToUpperInvariant(statement.Name[0])}{statement.Name[1..]} of `policy` denies every action to "
                + "everyone "
                + "without a condition. Add a condition, or name actions and principals.");
        }
    }

    private static bool LocksOut(PolicyStatement statement) =>
        statement.IsDeny
        && statement.Principals.Any(principal => principal.IsEveryone)
        && statement.Actions.Any(action => action is "s3:*" or "*")
        && statement.Conditions.Count == 0;
}
