using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>The logs of a database outlive it.</summary>
public sealed class RdsInstanceExportsItsLogs() : ResourceRule(
    new RuleInfo
    {
        Id = "rds-instance-exports-its-logs",
        Title = "An RDS instance exports its logs.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["RDS.9", "RDS.36", "RDS.40", "RDS.42"],
        Checkov = ["CKV_AWS_129"],
        Rationale = "Logs inside of a database server are gone after days, and with the server.",
        Fix = "Name the logs of the engine in `enabledCloudwatchLogsExports`.",
    },
    DatabaseTypes.Instance)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        var required = DatabaseEngine.LogsOf(resource.Text("engine") ?? "");
        if (required.Count == 0)
        {
            context.NotApplicable("No list of logs is known for the engine; a copy takes its engine from its source.");
        }

        var exported = resource.List("enabledCloudwatchLogsExports", PolicyValue.ReadText).ToList();
        var missing = required.Except(exported).ToList();
        if (missing.Count > 0)
        {
            context.ReportViolation(
                $"`enabledCloudwatchLogsExports` lacks {string.Join(", ", missing)} on this database. Add what is "
                + "missing, and a log "
                + "group that limits how long it is kept.");
        }
    }
}
