using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>The logs of a database outlive it.</summary>
public sealed class RdsInstanceExportsItsLogs() : LogExportRule(
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
    "this database",
    DatabaseTypes.Instance);
