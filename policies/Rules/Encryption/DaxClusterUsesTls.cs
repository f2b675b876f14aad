using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>What clients read from a DAX cluster is encrypted on the way.</summary>
public sealed class DaxClusterUsesTls() : ChoiceRule(
    new RuleInfo
    {
        Id = "dax-cluster-uses-tls",
        Title = "A DynamoDB accelerator talks TLS.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["DynamoDB.7"],
        Checkov = ["CKV_AWS_239"],
        Rationale = "The endpoint of an accelerator speaks in the clear unless TLS is chosen when it is made.",
        Fix = "Set `clusterEndpointEncryptionType` to `TLS`; changing it replaces the accelerator.",
    },
    "clusterEndpointEncryptionType",
    "this accelerator",
    ["TLS"],
    DatabaseTypes.Accelerator);
