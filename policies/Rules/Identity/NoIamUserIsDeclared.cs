namespace Alicerce.Policies.Rules.Identity;

/// <summary>People and programs use roles, which have no lasting credentials.</summary>
public sealed class NoIamUserIsDeclared() : StackRule(new RuleInfo
{
    Id = "no-iam-user-is-declared",
    Title = "No IAM user is declared.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Identity,
    Checkov = ["CKV_AWS_273"],
    AlwaysDecides = Certainty.OfType,
    Rationale =
        "A user has lasting credentials that leak and nobody rotates; roles and Identity Center have short ones.",
    Fix = "Let people sign in through IAM Identity Center, and give programs a role.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfTypes([Iam.Role.ResourceType, Iam.User.ResourceType]), identity =>
        {
            if (identity.Is<Iam.User>())
            {
                context.ReportViolation(
                    identity,
                    $"The user {identity.Name} has lasting credentials. Use a role, or IAM Identity Center for "
                    + "people.");
            }
        });
}
