using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>Snapshots can be told apart by the tags of their database.</summary>
public sealed class RdsInstanceCopiesTagsToSnapshots() : SwitchRule(
    new RuleInfo
    {
        Id = "rds-instance-copies-tags-to-snapshots",
        Title = "An RDS instance copies its tags to its snapshots.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Backup,
        Controls = ["RDS.17"],
        Checkov = ["CKV2_AWS_60"],
        Rationale = "Snapshots without tags have no owner, no cost centre, and are not seen by policies that select by "
            + "tag.",
        Fix = "Set `copyTagsToSnapshot` to true.",
    },
    "copyTagsToSnapshot",
    "this database",
    DatabaseTypes.Instance);
