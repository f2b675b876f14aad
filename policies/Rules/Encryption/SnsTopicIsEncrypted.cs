namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The messages of a topic are encrypted at rest.</summary>
public sealed class SnsTopicIsEncrypted() : PresenceRule(
    new RuleInfo
    {
        Id = "sns-topic-is-encrypted",
        Title = "An SNS topic is encrypted with KMS.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["SNS.1"],
        Checkov = ["CKV_AWS_26"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale =
            "SNS keeps messages until they are delivered; without a key they are not encrypted by a key that "
            + "anyone controls.",
        Fix = "Set `kmsMasterKeyId` to a key; services that publish need a key of the account whose policy lets them.",
    },
    "kmsMasterKeyId",
    "this topic",
    "the id of a KMS key",
    Sns.Topic.ResourceType);
