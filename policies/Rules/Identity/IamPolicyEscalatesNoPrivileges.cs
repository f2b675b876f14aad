using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Nobody may give themselves more than they have.</summary>
public sealed class IamPolicyEscalatesNoPrivileges() : ActionRule(new RuleInfo
{
    Id = "iam-policy-escalates-no-privileges",
    Title = "An IAM policy does not let its holder gain more permissions.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Identity,
    Checkov = ["CKV_AWS_110", "CKV_AWS_286"],
    Rationale =
        "Who may change any policy or login, or hand any role to a service, has every permission one call later.",
    Fix =
        "Name the roles and policies that are meant, or add a condition such as `iam:PassedToService` or "
        + "`iam:PermissionsBoundary`.",
    Limits =
        "One statement at a time is judged, by the actions that are known to be risky. A condition, whatever it says, "
        + "counts as "
        + "a limit.",
})
{
    private protected override IReadOnlyList<string> RiskyActions =>
    [
        "iam:AddUserToGroup",
        "iam:AttachGroupPolicy",
        "iam:AttachRolePolicy",
        "iam:AttachUserPolicy",
        "iam:CreateAccessKey",
        "iam:CreateLoginProfile",
        "iam:CreatePolicyVersion",
        "iam:PassRole",
        "iam:PutGroupPolicy",
        "iam:PutRolePolicy",
        "iam:PutUserPolicy",
        "iam:SetDefaultPolicyVersion",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateLoginProfile",
        "lambda:UpdateFunctionCode",
    ];
}
