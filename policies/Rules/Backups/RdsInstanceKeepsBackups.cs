using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>A database keeps automatic backups for at least the configured number of days.</summary>
public sealed class RdsInstanceKeepsBackups() : BackupRetentionRule(
    new RuleInfo
    {
        Id = "rds-instance-keeps-backups",
        Title = "An RDS instance keeps its automatic backups long enough.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Backup,
        Controls = ["RDS.11"],
        Checkov = ["CKV_AWS_133"],
        Rationale = "Without automatic backups there is no restore to a point in time; the provider's default "
            + "keeps none.",
        Fix = "Set `backupRetentionPeriod` to the number of days in which a loss is noticed, and no lower than "
            + "required.",
    },
    "this database",
    @default: 0,
    DatabaseTypes.Instance);
