using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>The audit log of Aurora MySQL has something in it.</summary>
public sealed class AuroraMysqlAudits() : StackRule(new RuleInfo
{
    Id = "aurora-mysql-audits",
    Title = "An Aurora MySQL cluster records who did what.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Logging,
    Controls = ["RDS.45"],
    Rationale = "Exporting the audit log is of no use while the engine writes nothing into it.",
    Fix = "Set `server_audit_logging` to 1 and `server_audit_events` to the events, such as `CONNECT,QUERY_DCL`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfType(DatabaseTypes.Cluster), cluster =>
        {
            var parameters = cluster.Properties.Text("engine") == "aurora-mysql"
                ? DatabaseParameters.Of(
                    cluster, context.Resources, "dbClusterParameterGroupName", DatabaseTypes.ClusterParameterGroup)
                : null;
            if (parameters is not null
                && !(parameters.IsOn("server_audit_logging", byDefault: false)
                    && parameters.Text("server_audit_events") is { Length: > 0 }))
            {
                context.ReportViolation(
                    cluster,
                    $"`server_audit_logging` is {Found.Of(parameters.Text("server_audit_logging"))} and "
                    + "`server_audit_events` is "
                    + $"{Found.Of(parameters.Text("server_audit_events"))} in the parameter group of this cluster. Set "
                    + "the first one "
                    + "to 1, and name events in the second one.");
            }
        });
}
