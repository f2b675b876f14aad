using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class RdsClusterExportsItsLogsTests : RuleTests<RdsClusterExportsItsLogs>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "An Aurora PostgreSQL cluster that exports its log",
            Cluster(new()
            {
                ["engine"] = "aurora-postgresql",
                ["enabledCloudwatchLogsExports"] = PolicyValue.List("postgresql"),
            })),
        Compliant(
            "An Aurora MySQL cluster that exports who did what",
            Cluster(new()
            {
                ["engine"] = "aurora-mysql",
                ["enabledCloudwatchLogsExports"] = PolicyValue.List("audit", "error"),
            })),
        Violating(
            "An Aurora MySQL cluster that exports errors only",
            Cluster(new()
            {
                ["engine"] = "aurora-mysql",
                ["enabledCloudwatchLogsExports"] = PolicyValue.List("error"),
            }),
            "`enabledCloudwatchLogsExports` lacks audit on this cluster. Add what is missing, and a log group that "
            + "limits how long it is kept."),
        Violating(
            "An Aurora PostgreSQL cluster that exports nothing",
            Cluster(new() { ["engine"] = "aurora-postgresql" }),
            "`enabledCloudwatchLogsExports` lacks postgresql on this cluster. Add what is missing, and a log group "
            + "that limits how long it is kept."),
        NotApplicable(
            "Another engine",
            Cluster(new() { ["engine"] = "neptune" }),
            "No list of logs is known for the engine; a copy takes its engine from its source."),
        Undecided("An engine that is not known yet", "engine", Cluster(new() { ["engine"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Cluster(PropertyBag properties) =>
        new("aws:rds/cluster:Cluster", "cluster") { Properties = properties };
}
