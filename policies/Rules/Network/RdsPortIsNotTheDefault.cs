using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Network;

/// <summary>The port of a database is not the one of its engine.</summary>
public sealed class RdsPortIsNotTheDefault() : ResourceRule(
    new RuleInfo
    {
        Id = "rds-port-is-not-the-default",
        Title = "An RDS database listens on a port of its own.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Network,
        Controls = ["RDS.23"],
        Rationale = "Scanners look at default ports first. This keeps noise away, and no attacker.",
        Fix = "Set `port` to another one, and change the security groups with it.",
    },
    DatabaseTypes.Instance, DatabaseTypes.Cluster)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        var usual = DatabaseEngine.PortOf(resource.Text("engine") ?? "");
        if (usual is null)
        {
            context.NotApplicable("No default port is known for the engine; a copy takes its engine from its source.");
        }

        if ((resource.Integer("port") ?? usual) == usual)
        {
            context.ReportViolation(
                $"`port` is {Found.Of(resource.Integer("port"))} on this database, and {usual} is the default of its "
                + "engine. Choose "
                + "another one.");
        }
    }
}
