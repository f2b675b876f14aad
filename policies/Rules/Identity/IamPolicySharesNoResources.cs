using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Nobody may open any resource of a service to others.</summary>
public sealed class IamPolicySharesNoResources() : ActionRule(new RuleInfo
{
    Id = "iam-policy-shares-no-resources",
    Title = "An IAM policy does not let its holder share every resource.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Identity,
    Checkov = ["CKV_AWS_289"],
    Rationale = "Who may change the permissions of every bucket, key, queue or function can open them to strangers.",
    Fix = "Name the resources whose permissions may be changed, or leave the action to the deployment.",
    Limits =
        "One statement at a time is judged, by the actions that are known to be risky. A condition, whatever it says, "
        + "counts as "
        + "a limit.",
})
{
    private protected override IReadOnlyList<string> RiskyActions =>
    [
        "backup:PutBackupVaultAccessPolicy",
        "ec2:ModifyImageAttribute",
        "ec2:ModifySnapshotAttribute",
        "kms:CreateGrant",
        "kms:PutKeyPolicy",
        "lambda:AddPermission",
        "logs:PutResourcePolicy",
        "rds:ModifyDBSnapshotAttribute",
        "s3:PutBucketAcl",
        "s3:PutBucketPolicy",
        "s3:PutObjectAcl",
        "secretsmanager:PutResourcePolicy",
        "sns:AddPermission",
        "sns:SetTopicAttributes",
        "sqs:AddPermission",
        "sqs:SetQueueAttributes",
    ];
}
