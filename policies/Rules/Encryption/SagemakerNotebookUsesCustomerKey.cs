namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Who may read the disk of a notebook is a permission of its own.</summary>
public sealed class SagemakerNotebookUsesCustomerKey() : PresenceRule(
    new RuleInfo
    {
        Id = "sagemaker-notebook-uses-customer-key",
        Title = "The volume of a SageMaker notebook is encrypted with a key of the account.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["SageMaker.21"],
        Checkov = ["CKV_AWS_187", "CKV_AWS_22"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale = "The key of AWS can neither be shared with another account nor be taken away from somebody.",
        Fix = "Set `kmsKeyId` to a KMS key; changing it replaces the notebook.",
    },
    "kmsKeyId",
    "this notebook",
    "a KMS key",
    Sagemaker.NotebookInstance.ResourceType);
