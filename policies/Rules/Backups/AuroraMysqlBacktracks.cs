using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>A wrong statement in Aurora MySQL can be undone.</summary>
public sealed class AuroraMysqlBacktracks() : ResourceRule(
    new RuleInfo
    {
        Id = "aurora-mysql-backtracks",
        Title = "An Aurora MySQL cluster can be turned back in time.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Backup,
        Controls = ["RDS.14"],
        Checkov = ["CKV_AWS_326"],
        Rationale = "Backtracking undoes a wrong statement in minutes, without a restore into a new cluster.",
        Fix = "Set `backtrackWindow` to the seconds that a mistake goes unnoticed, up to 259200.",
    },
    DatabaseTypes.Cluster)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        if (resource.Text("engine") != "aurora-mysql")
        {
            context.NotApplicable("Only Aurora MySQL can backtrack.");
        }

        if (resource.Has("globalClusterIdentifier"))
        {
            context.NotApplicable("A cluster of a global database cannot backtrack.");
        }

        if (resource.Integer("backtrackWindow") is null or 0)
        {
            context.ReportViolation(
                $"`backtrackWindow` is {Found.Of(resource.Integer("backtrackWindow"))} on this cluster. Set it to the "
                + "seconds that a "
                + "mistake goes unnoticed, for example 86400.");
        }
    }
}
