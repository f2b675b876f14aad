using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Nobody is allowed everything on everything.</summary>
public sealed class IamPolicyGrantsNoFullAdministration() : PermissionRule(new RuleInfo
{
    Id = "iam-policy-grants-no-full-administration",
    Title = "An IAM policy does not allow everything.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Identity,
    Controls = ["IAM.1"],
    Checkov = ["CKV_AWS_1", "CKV_AWS_62"],
    Rationale =
        "Whoever takes over one holder of such a policy has the account. `NotAction` grants what AWS adds later as "
        + "well.",
    Fix = "List the actions in `Action` and the resources in `Resource`.",
})
{
    private protected override string? FindWrong(PolicyStatement statement) => statement switch
    {
        { IsAboutEverything: false } => null,
        { AllowsEveryAction: true } =>
            "allows every action on every resource. List the actions and resources that are needed.",
        { NotActions: { Count: > 0 } spared } when statement.Includes("iam:PutRolePolicy") =>
            $"allows every action but {string.Join(", ", spared)}, permissions included. List the actions that are needed in "
            + "`Action`.",
        _ => null,
    };
}
