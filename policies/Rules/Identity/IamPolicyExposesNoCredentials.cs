using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Nobody may fetch the credentials of any user, machine or database.</summary>
public sealed class IamPolicyExposesNoCredentials() : ActionRule(new RuleInfo
{
    Id = "iam-policy-exposes-no-credentials",
    Title = "An IAM policy does not give out credentials of every resource.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Identity,
    Checkov = ["CKV_AWS_287"],
    Rationale = "Credentials that an action returns work outside of AWS and outlive the session that fetched them.",
    Fix = "Name the resources whose credentials are meant.",
    Limits =
        "One statement at a time is judged, by the actions that are known to be risky. A condition, whatever it says, "
        + "counts as "
        + "a limit.",
})
{
    private protected override IReadOnlyList<string> RiskyActions =>
    [
        "ec2:GetPasswordData",
        "iam:CreateAccessKey",
        "iam:CreateLoginProfile",
        "iam:CreateServiceSpecificCredential",
        "iam:ResetServiceSpecificCredential",
        "lightsail:GetInstanceAccessDetails",
        "rds-db:connect",
        "redshift-serverless:GetCredentials",
        "redshift:GetClusterCredentials",
        "sts:AssumeRole",
    ];
}
