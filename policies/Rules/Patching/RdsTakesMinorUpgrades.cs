using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Patching;

/// <summary>Nobody keeps a database from its security fixes.</summary>
public sealed class RdsTakesMinorUpgrades() : RepairableRule(
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
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Type == DatabaseTypes.Cluster
            && context.Properties.Text("engine")?.StartsWith("aurora", StringComparison.Ordinal) == true)
        {
            context.NotApplicable("In Aurora, each instance of a cluster says whether it is upgraded.");
        }

        if (context.Properties.Boolean("autoMinorVersionUpgrade") == false)
        {
            wrong(
                "autoMinorVersionUpgrade",
                true,
                "`autoMinorVersionUpgrade` is false on this database. Set it to true, or leave it out.");
        }
    }
}
