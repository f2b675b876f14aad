namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Logs are encrypted with a key of the account.</summary>
public sealed class LogGroupUsesCustomerKey() : PresenceRule(
    new RuleInfo
    {
        Id = "log-group-uses-customer-key",
        Title = "A log group is encrypted with a key of the account.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_158"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale =
            "CloudWatch encrypts every log group; with a key of the account, its use is a permission of its own, "
            + "recorded.",
        Fix = "Set `kmsKeyId` to the ARN of a KMS key whose policy lets CloudWatch Logs use it.",
    },
    "kmsKeyId",
    "this log group",
    "the ARN of a KMS key",
    CloudWatch.LogGroup.ResourceType);
