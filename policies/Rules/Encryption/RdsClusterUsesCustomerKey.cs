using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Who may read a cluster and its snapshots is a permission of its own.</summary>
public sealed class RdsClusterUsesCustomerKey() : ResourceRule(
    new RuleInfo
    {
        Id = "rds-cluster-uses-customer-key",
        Title = "An RDS cluster is encrypted with a key of the account.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_327"],
        Rationale = "Snapshots under the key of AWS cannot be shared with another account, and nobody can take the "
            + "right to read away.",
        Fix = "Set `kmsKeyId` to a key of the account; changing it replaces the cluster.",
    },
    DatabaseTypes.Cluster)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        if (resource.Boolean("storageEncrypted") != true)
        {
            context.NotApplicable("`rds-cluster-is-encrypted` is about clusters that are not encrypted at all.");
        }

        if (!resource.Has("kmsKeyId"))
        {
            context.ReportViolation(
                "`kmsKeyId` is not set on this cluster, so the key of AWS encrypts it. Name a key of the account.");
        }
    }
}
