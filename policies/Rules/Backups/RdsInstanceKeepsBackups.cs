namespace Alicerce.Policies.Rules.Backups;

/// <summary>A database keeps automatic backups for at least the configured number of days.</summary>
public sealed class RdsInstanceKeepsBackups : ResourceRule<Rds.Instance>
{
    /// <summary>Makes the rule.</summary>
    public RdsInstanceKeepsBackups()
        : base(new RuleInfo
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
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<BackupRetention>();

    /// <inheritdoc/>
    protected override void OnValidate(Rds.Instance resource, ResourceContext context)
    {
        if (resource.Properties.Has("replicateSourceDb"))
        {
            context.NotApplicable("A replica is backed up through its source.");
        }

        var required = context.GetConfig<BackupRetention>().MinimumDays;
        if ((resource.BackupRetentionPeriod ?? 0) < required)
        {
            context.ReportViolation(
                $"`backupRetentionPeriod` is {Found.Of(resource.BackupRetentionPeriod)} on this database, and backups "
                + "are "
                + $"required for at least {Words.Count(required, "day")}. Set it to {required} or more (at most 35).");
        }
    }
}
