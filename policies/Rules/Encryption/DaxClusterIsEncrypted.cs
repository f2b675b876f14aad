using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>What a DAX cluster caches is encrypted.</summary>
public sealed class DaxClusterIsEncrypted() : SwitchRule(
    new RuleInfo
    {
        Id = "dax-cluster-is-encrypted",
        Title = "A DynamoDB accelerator is encrypted.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["DynamoDB.3"],
        Checkov = ["CKV_AWS_47"],
        Rationale = "The cache of an encrypted table would otherwise lie on its nodes in the clear, and it cannot be "
            + "switched on later.",
        Fix = "Set `serverSideEncryption.enabled` to true.",
    },
    "serverSideEncryption.enabled",
    "this accelerator",
    DatabaseTypes.Accelerator);
