using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The storage of a cluster is encrypted.</summary>
public sealed class RdsClusterIsEncrypted() : SwitchRule(
    new RuleInfo
    {
        Id = "rds-cluster-is-encrypted",
        Title = "The storage of an RDS cluster is encrypted.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Encryption,
        Controls = ["RDS.27"],
        Checkov = ["CKV_AWS_96"],
        Rationale = "Encryption cannot be switched on later: the cluster would have to be replaced with its data.",
        Fix = "Set `storageEncrypted` to true, and `kmsKeyId` where a key of your own is required.",
    },
    "storageEncrypted",
    "this cluster",
    DatabaseTypes.Cluster)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Text("engineMode") == "serverless" ? "The first Aurora Serverless is always encrypted."
        : DatabaseCopy.Is(resource)
            ? "A restored or replicated cluster is encrypted when its source is."
            : null;
}
