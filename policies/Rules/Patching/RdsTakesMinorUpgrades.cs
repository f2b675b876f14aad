using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Patching;

/// <summary>Nobody keeps a database from its security fixes.</summary>
public sealed class RdsTakesMinorUpgrades() : ResourceRule(
    new RuleInfo
    {
        Id = "rds-takes-minor-upgrades",
        Title = "RDS installs minor upgrades by itself.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Patching,
        Responsibility = Responsibility.Shared,
        Controls = ["RDS.13", "RDS.35"],
        Checkov = ["CKV_AWS_226"],
        Rationale = "Minor versions close security holes of the engine; nobody else can install them.",
        Fix = "Leave `autoMinorVersionUpgrade` at true, and choose the maintenance window.",
    },
    DatabaseTypes.Instance, DatabaseTypes.ClusterInstance, DatabaseTypes.Cluster)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        if (context.Resource.Type == DatabaseTypes.Cluster
            && resource.Text("engine")?.StartsWith("aurora", StringComparison.Ordinal) == true)
        {
            context.NotApplicable("In Aurora, each instance of a cluster says whether it is upgraded.");
        }

        if (resource.Boolean("autoMinorVersionUpgrade") == false)
        {
            context.ReportViolation(
                "`autoMinorVersionUpgrade` is false on this database. Set it to true, or leave it out.");
        }
    }
}
