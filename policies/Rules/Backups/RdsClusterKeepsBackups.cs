using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>A cluster keeps automatic backups for at least the configured number of days.</summary>
public sealed class RdsClusterKeepsBackups : ResourceRule
{
    // Aurora cannot be without backups: one day is what a cluster keeps that says nothing.
    private const int Default = 1;

    /// <summary>Makes the rule.</summary>
    public RdsClusterKeepsBackups()
        : base(
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
            DatabaseTypes.Cluster) =>
        ConfigSchema = PolicyConfigSchema.Of<BackupRetention>();

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var days = context.Resource.Properties.Integer("backupRetentionPeriod");
        var required = context.GetConfig<BackupRetention>().MinimumDays;
        if ((days ?? Default) < required)
        {
            context.ReportViolation(
                $"`backupRetentionPeriod` is {Found.Of(days)} on this cluster, and backups are required for at least "
                + $"{Words.Count(required, "day")}. Set it to {required} or more (at most 35).");
        }
    }
}
