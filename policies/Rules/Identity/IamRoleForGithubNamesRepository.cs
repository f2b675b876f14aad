using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Only workflows of one repository may become a role for GitHub Actions.</summary>
public sealed class IamRoleForGithubNamesRepository() : ResourceRule<Iam.Role>(new RuleInfo
{
    Id = "iam-role-for-github-names-repository",
    Title = "An IAM role for GitHub Actions names its repository.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Identity,
    Checkov = ["CKV_AWS_358", "CKV_AWS_393"],
    Rationale =
        "The identity provider of GitHub is the same for everyone: without the repository, any workflow on GitHub "
        + "may assume the role.",
    Fix =
        "Add a condition `StringEquals` or `StringLike` on `token.actions.githubusercontent.com:sub` that starts "
        + "with `repo:OWNER/NAME:`.",
})
{
    private const string Provider = "token.actions.githubusercontent.com";

    /// <inheritdoc/>
    protected override void OnValidate(Iam.Role resource, ResourceContext context) =>
        Judgement.ForEach(PolicyDocument.Of(resource.AssumeRolePolicy).Statements, (_, statement) =>
        {
            if (statement.IsAllow && statement.Principals.Any(IsGitHub) && !statement.Conditions.Any(NamesRepository))
            {
                context.ReportViolation(
                    $"{Words.Sentence(statement.Name)} of `assumeRolePolicy` trusts workflows of any repository. Add "
                    + $"a condition `StringLike` on `{Provider}:sub` that starts with `repo:OWNER/NAME:`.");
            }
        });

    private static bool IsGitHub(PolicyPrincipal principal) =>
        principal.Kind == "Federated" && principal.Name.Contains(Provider, StringComparison.OrdinalIgnoreCase);

    private static bool NamesRepository(PolicyCondition condition) =>
        condition.Key.Equals($"{Provider}:sub", StringComparison.OrdinalIgnoreCase)
        && condition.Operator.Replace("ForAnyValue:", "", StringComparison.Ordinal) is "StringEquals" or "StringLike"
            or "StringEqualsIgnoreCase"
        && condition.Values.All(IsRepository);

    private static bool IsRepository(string subject) =>
        subject.Split(':') is ["repo", var repository, ..]
        && repository.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name]
        && !HasWildcard(owner)
        && name[0] is not ('*' or '?');

    private static bool HasWildcard(string text) => text.AsSpan().ContainsAny('*', '?');
}
