namespace Alicerce.Policies.Rules.Identity;

/// <summary>Users have no policies of their own.</summary>
public sealed class IamUserGetsPermissionsThroughGroups() : ResourceRule(
    new RuleInfo
    {
        Id = "iam-user-gets-permissions-through-groups",
        Title = "An IAM user gets permissions through groups or roles.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Identity,
        Controls = ["IAM.2"],
        Checkov = ["CKV_AWS_40"],
        Rationale = "Permissions that hang on single users are forgotten when people change their work.",
        Fix = "Attach the policy to a group, and put the user into the group.",
    },
    IdentityTypes.UserPolicy,
    IdentityTypes.UserPolicyAttachment,
    IdentityTypes.PolicyAttachment)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Resource.Type != IdentityTypes.PolicyAttachment)
        {
            context.ReportViolation(
                "This policy belongs to a user. Give it to a group, and put the user into the group.");
        }
        else if (context.Properties.Value("users").AsList() is { Count: > 0 } users)
        {
            context.ReportViolation(
                $"`users` has {Words.Count(users.Count, "user")}. Leave it empty, and name a group in `groups`.");
        }
    }
}
