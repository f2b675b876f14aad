namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The log files of a trail are encrypted with a key of the account.</summary>
public sealed class TrailIsEncrypted() : PresenceRule(
    new RuleInfo
    {
        Id = "trail-is-encrypted",
        Title = "A trail is encrypted with KMS.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["CloudTrail.2"],
        Checkov = ["CKV_AWS_35"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale = "Who may read the record of the account is then decided by the policy of a key as well.",
        Fix = "Set `kmsKeyId` to the ARN of a KMS key whose policy lets CloudTrail use it.",
    },
    "kmsKeyId",
    "this trail",
    "the ARN of a KMS key",
    CloudTrail.Trail.ResourceType);
