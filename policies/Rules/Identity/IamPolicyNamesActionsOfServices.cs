using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>No statement allows all actions of a service on every resource.</summary>
public sealed class IamPolicyNamesActionsOfServices() : PermissionRule(new RuleInfo
{
    Id = "iam-policy-names-actions-of-services",
    Title = "An IAM policy names the actions of a service.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Identity,
    Controls = ["IAM.21"],
    Checkov = ["CKV2_AWS_40", "CKV_AWS_63"],
    Rationale =
        "All actions of a service include the ones that delete, share and change permissions, and those that AWS "
        + "adds later.",
    Fix = "Replace `service:*` by the actions that are needed, or name the resources.",
})
{
    private protected override string? FindWrong(PolicyStatement statement)
    {
        var whole = statement.Actions
            .Where(action => action.EndsWith(":*", StringComparison.Ordinal) && action != "*:*")
            .ToList();
        return whole.Count == 0 || !statement.IsAboutEverything ? null
            : $"allows {string.Join(", ", whole)} on every resource. List the actions that are needed.";
    }
}
