using Alicerce.Policies.Rules.Encryption;
using static Alicerce.Policies.Tests.Databases.TestParameterGroups;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RdsClusterForcesTlsTests : RuleTests<RdsClusterForcesTls>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A group that forces TLS",
            Using("aurora-postgresql"), ClusterGroup("aurora-postgresql16", ("rds.force_ssl", "1"))),
        Compliant("Aurora PostgreSQL 17, where it is the default", Cluster("aurora-postgresql", "17.4")),
        Compliant(
            "A group of MySQL that forces TLS",
            Using("aurora-mysql"), ClusterGroup("aurora-mysql8.0", ("require_secure_transport", "ON"))),
        Violating(
            "Aurora PostgreSQL 16, where it is not the default",
            Cluster("aurora-postgresql", "16.4"),
            Off("rds.force_ssl", "not set")),
        Violating(
            "A group that allows plain connections",
            [Using("aurora-postgresql"), ClusterGroup("aurora-postgresql17", ("rds.force_ssl", "0"))],
            Off("rds.force_ssl", "\"0\"")),
        Violating("Aurora MySQL", Cluster("aurora-mysql", "8.0"), Off("require_secure_transport", "not set")),
        NotApplicable(
            "A group of another stack",
            Cluster("aurora-mysql", "8.0", "shared"),
            "Its parameters are in another stack, or its engine has no such parameter."),
        Undecided(
            "A version that is not known yet",
            "engineVersion",
            Config, Cluster("aurora-postgresql", "").Naming("engineVersion", Config)),
    ];

    private static readonly TestResource Config = new("pulumi:pulumi:StackReference", "versions");

    private static TestResource Using(string engine) =>
        Cluster(engine, "17").Naming("dbClusterParameterGroupName", ClusterGroup("any"));

    private static TestResource Cluster(string engine, string version, string? group = null) =>
        new("aws:rds/cluster:Cluster", "orders")
        {
            Properties = new()
            {
                ["engine"] = engine,
                ["engineVersion"] = version,
                ["dbClusterParameterGroupName"] = group,
            },
        };

    private static string Off(string parameter, string found) =>
        $"`{parameter}` is {found} in the parameter group of this cluster. Turn it on in a group that "
        + "`dbClusterParameterGroupName` names.";
}
