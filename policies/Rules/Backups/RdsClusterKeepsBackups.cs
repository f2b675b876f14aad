using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>A cluster keeps automatic backups for at least the configured number of days.</summary>
public sealed class RdsClusterKeepsBackups() : BackupRetentionRule(
    new RuleInfo
    {
        Id = "rds-cluster-keeps-backups",
        Title = "An RDS cluster keeps its automatic backups long enough.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Backup,
        Controls = ["RDS.50"],
        Checkov = ["CKV_AWS_133"],
        Rationale = "A loss that is noticed after the last backup was dropped cannot be undone; the default "
            + "keeps one day.",
        Fix = "Set `backupRetentionPeriod` to the number of days in which a loss is noticed, and no lower than "
            + "required.",
    },
    "this cluster",
    @default: 1,
    DatabaseTypes.Cluster);
