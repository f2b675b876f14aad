using Alicerce.Policies.Rules.Logging;
using static Alicerce.Policies.Tests.Databases.TestParameterGroups;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class AuroraMysqlAuditsTests : RuleTests<AuroraMysqlAudits>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A cluster that audits",
            Using("aurora-mysql"),
            ClusterGroup("aurora-mysql8.0", ("server_audit_logging", "1"), ("server_audit_events", "CONNECT"))),
        Compliant("Aurora PostgreSQL", Cluster(new() { ["engine"] = "aurora-postgresql" })),
        Violating(
            "The default group",
            [Cluster(new() { ["engine"] = "aurora-mysql" })],
            "`server_audit_logging` is not set and `server_audit_events` is not set in the parameter group of this "
            + "cluster. Set the first one to 1, and name events in the second one."),
        Violating(
            "A group that audits no events",
            [Using("aurora-mysql"), ClusterGroup("aurora-mysql8.0", ("server_audit_logging", "1"))],
            "`server_audit_logging` is \"1\" and `server_audit_events` is not set in the parameter group of this "
            + "cluster. Set the first one to 1, and name events in the second one."),
        Undecided("An engine that is not known yet", "engine", Cluster(new() { ["engine"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Cluster(PropertyBag properties) =>
        new("aws:rds/cluster:Cluster", "cluster") { Properties = properties };

    private static TestResource Using(string engine) =>
        Cluster(new() { ["engine"] = engine }).Naming("dbClusterParameterGroupName", ClusterGroup(""));
}
