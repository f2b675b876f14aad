using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>Snapshots can be told apart by the tags of their cluster.</summary>
public sealed class RdsClusterCopiesTagsToSnapshots() : SwitchRule(
    new RuleInfo
    {
        Id = "rds-cluster-copies-tags-to-snapshots",
        Title = "An RDS cluster copies its tags to its snapshots.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Backup,
        Controls = ["RDS.16", "RDS.47", "RDS.48"],
        Checkov = ["CKV_AWS_313"],
        Rationale = "Snapshots without tags have no owner, no cost centre, and are not seen by policies that select by "
            + "tag.",
        Fix = "Set `copyTagsToSnapshot` to true.",
    },
    "copyTagsToSnapshot",
    "this cluster",
    DatabaseTypes.Cluster);
