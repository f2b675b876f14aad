namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A key can be used.</summary>
public sealed class KmsKeyIsEnabled() : SwitchRule(
    new RuleInfo
    {
        Id = "kms-key-is-enabled",
        Title = "A KMS key is enabled.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Resilience,
        Checkov = ["CKV_AWS_227"],
        Rationale = "Nothing that was encrypted with a disabled key can be read, backups included.",
        Fix = "Remove `isEnabled`, or set it to true.",
    },
    "isEnabled",
    "this key",
    Kms.Key.ResourceType)
{
    private protected override bool IsOnByDefault => true;
}
