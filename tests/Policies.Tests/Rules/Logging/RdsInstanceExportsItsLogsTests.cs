using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class RdsInstanceExportsItsLogsTests : RuleTests<RdsInstanceExportsItsLogs>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A PostgreSQL database that exports its logs",
            Database(new()
            {
                ["engine"] = "postgres",
                ["enabledCloudwatchLogsExports"] = PolicyValue.List("postgresql", "upgrade"),
            })),
        Compliant(
            "A SQL Server Express database, which has no agent",
            Database(new()
            {
                ["engine"] = "sqlserver-ex",
                ["enabledCloudwatchLogsExports"] = PolicyValue.List("error"),
            })),
        Compliant(
            "A MySQL database that exports its logs",
            Database(new()
            {
                ["engine"] = "mysql",
                ["enabledCloudwatchLogsExports"] = PolicyValue.List("slowquery", "general", "error", "audit"),
            })),
        Violating(
            "A PostgreSQL database that exports half of its logs",
            Database(new() { ["engine"] = "postgres", ["enabledCloudwatchLogsExports"] = PolicyValue.List("upgrade") }),
            "`enabledCloudwatchLogsExports` lacks postgresql on this database. Add what is missing, and a log group "
            + "that limits how long it is kept."),
        Violating(
            "A MariaDB database that exports nothing",
            Database(new() { ["engine"] = "mariadb" }),
            "`enabledCloudwatchLogsExports` lacks audit, error, general, slowquery on this database. Add what is "
            + "missing, and a log group that limits how long it is kept."),
        Violating(
            "A SQL Server database that exports nothing",
            Database(new() { ["engine"] = "sqlserver-se" }),
            "`enabledCloudwatchLogsExports` lacks agent, error on this database. Add what is missing, and a log group "
            + "that limits how long it is kept."),
        Violating(
            "An Oracle database that exports nothing",
            Database(new() { ["engine"] = "oracle-se2" }),
            "`enabledCloudwatchLogsExports` lacks alert, audit, listener, trace on this database. Add what is missing, "
            + "and a log group that limits how long it is kept."),
        NotApplicable(
            "A replica",
            Database(new() { ["replicateSourceDb"] = "primary" }),
            "No list of logs is known for the engine; a copy takes its engine from its source."),
        NotApplicable(
            "A custom engine",
            Database(new() { ["engine"] = "custom-oracle-ee" }),
            "No list of logs is known for the engine; a copy takes its engine from its source."),
        Undecided(
            "Logs that are not known yet",
            "enabledCloudwatchLogsExports",
            Database(new() { ["engine"] = "postgres", ["enabledCloudwatchLogsExports"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
