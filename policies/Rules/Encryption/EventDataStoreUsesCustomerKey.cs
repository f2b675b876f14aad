namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Events in CloudTrail Lake are encrypted with a key of the account.</summary>
public sealed class EventDataStoreUsesCustomerKey() : PresenceRule(
    new RuleInfo
    {
        Id = "event-data-store-uses-customer-key",
        Title = "An event data store is encrypted with a key of the account.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["CloudTrail.10"],
        Checkov = ["CKV_AWS_294"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale = "Who may read the record of the account is then decided by the policy of a key as well.",
        Fix = "Set `kmsKeyId` to the ARN of a KMS key; it cannot be changed later.",
    },
    "kmsKeyId",
    "this event data store",
    "the ARN of a KMS key",
    ServerlessTypes.EventDataStore);
