namespace Alicerce.Policies.Rules.Encryption;

/// <summary>KMS makes new key material by itself.</summary>
public sealed class KmsKeyRotates() : SwitchRule(
    new RuleInfo
    {
        Id = "kms-key-rotates",
        Title = "A KMS key rotates.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Responsibility = Responsibility.Shared,
        Controls = ["KMS.4"],
        Checkov = ["CKV_AWS_7"],
        Rationale = "The longer one key material is in use, the more data a leak of it opens.",
        Fix = "Set `enableKeyRotation` to true; KMS keeps the old material to decrypt with.",
    },
    "enableKeyRotation",
    "this key",
    Kms.Key.ResourceType)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        Differs(resource, "customerMasterKeySpec", "SYMMETRIC_DEFAULT")
        || Differs(resource, "keyUsage", "ENCRYPT_DECRYPT")
            ? "KMS rotates only symmetric keys that encrypt."
            : resource.Has("customKeyStoreId") || resource.Has("xksKeyId")
                ? "KMS does not rotate keys outside of its own store."
                : null;

    private static bool Differs(PropertyObject resource, string property, string symmetric) =>
        resource.Text(property) is { } text && text != symmetric;
}
