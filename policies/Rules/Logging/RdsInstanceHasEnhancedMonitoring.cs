using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>The processes of a database can be seen.</summary>
public sealed class RdsInstanceHasEnhancedMonitoring() : ResourceRule(
    new RuleInfo
    {
        Id = "rds-instance-has-enhanced-monitoring",
        Title = "An RDS instance reports metrics of its operating system.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Logging,
        Controls = ["RDS.6"],
        Checkov = ["CKV_AWS_118"],
        Rationale = "The metrics of the hypervisor show that a database is busy; only those of the operating system "
            + "show with what.",
        Fix = "Set `monitoringInterval` to 60 or less, and `monitoringRoleArn` to a role for RDS monitoring.",
    },
    DatabaseTypes.Instance, DatabaseTypes.ClusterInstance)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        if (resource.Integer("monitoringInterval") is null or 0)
        {
            context.ReportViolation(
                $"`monitoringInterval` is {Found.Of(resource.Integer("monitoringInterval"))} on this database. Set it "
                + "to 60, and "
                + "name a role in `monitoringRoleArn`.");
        }
        else if (!resource.Has("monitoringRoleArn"))
        {
            context.ReportViolation(
                "`monitoringRoleArn` is not set on this database, so `monitoringInterval` has no effect. Name a role "
                + "that RDS "
                + "monitoring may take.");
        }
    }
}
