using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>Nobody deletes a cluster by mistake.</summary>
public sealed class RdsClusterHasDeletionProtection() : SwitchRule(
    new RuleInfo
    {
        Id = "rds-cluster-has-deletion-protection",
        Title = "An RDS cluster is protected from deletion.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Resilience,
        Controls = ["RDS.7"],
        Checkov = ["CKV_AWS_139"],
        Rationale = "A wrong click or a wrong rename in a program deletes a cluster with its automatic backups.",
        Fix = "Set `deletionProtection` to true, and to false only in the change that removes the cluster.",
    },
    "deletionProtection",
    "this cluster",
    DatabaseTypes.Cluster);
