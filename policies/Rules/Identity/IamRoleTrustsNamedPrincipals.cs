using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Not everyone may become a role.</summary>
public sealed class IamRoleTrustsNamedPrincipals() : ResourceRule<Iam.Role>(new RuleInfo
{
    Id = "iam-role-trusts-named-principals",
    Title = "An IAM role trusts only principals that it names.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Identity,
    Checkov = ["CKV_AWS_60", "CKV_AWS_61"],
    Rationale = "A role that trusts everyone can be assumed from any AWS account in the world.",
    Fix = "Name the accounts, roles or services in `Principal` of `assumeRolePolicy`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Iam.Role resource, ResourceContext context) =>
        Judgement.ForEach(PolicyDocument.Of(resource.AssumeRolePolicy).Statements, (_, statement) =>
        {
            if (statement.IsOpenToEveryone || TrustsEveryService(statement))
            {
                context.ReportViolation(
                    $"{Words.Sentence(statement.Name)} of `assumeRolePolicy` trusts everyone. Name the accounts, "
                    + "roles or services in `Principal`.");
            }
        });

    private static bool TrustsEveryService(PolicyStatement statement) =>
        statement.IsAllow && statement.Principals.Any(principal => principal is { Kind: "Service", Name: "*" });
}
