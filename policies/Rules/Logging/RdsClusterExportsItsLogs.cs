using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>The logs of a cluster outlive it.</summary>
public sealed class RdsClusterExportsItsLogs() : LogExportRule(
    new RuleInfo
    {
        Id = "rds-cluster-exports-its-logs",
        Title = "An RDS cluster exports its logs.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["RDS.34", "RDS.37"],
        Checkov = ["CKV_AWS_324", "CKV_AWS_325"],
        Rationale = "Logs inside of a database server are gone after days, and with the server.",
        Fix = "Name the logs of the engine in `enabledCloudwatchLogsExports`.",
    },
    "this cluster",
    DatabaseTypes.Cluster);
