namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Who may read a warehouse is a permission of its own.</summary>
public sealed class RedshiftNamespaceUsesCustomerKey() : PresenceRule(
    new RuleInfo
    {
        Id = "redshift-namespace-uses-customer-key",
        Title = "A Redshift namespace is encrypted with a key of the account.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["RedshiftServerless.4"],
        Checkov = ["CKV_AWS_282"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale = "The key of AWS can neither be shared with another account nor be taken away from somebody.",
        Fix = "Set `kmsKeyId` to the ARN of a KMS key.",
    },
    "kmsKeyId",
    "this namespace",
    "the ARN of a KMS key",
    RedshiftServerless.Namespace.ResourceType);
