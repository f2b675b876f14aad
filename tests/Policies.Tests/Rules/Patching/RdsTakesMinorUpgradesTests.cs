using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class RdsTakesMinorUpgradesTests : RuleTests<RdsTakesMinorUpgrades>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A database that leaves it at the default", Database([])),
        Compliant("A database that is upgraded", Database(new() { ["autoMinorVersionUpgrade"] = true })),
        Violating(
            "A database that is not upgraded",
            Database(new() { ["autoMinorVersionUpgrade"] = false }),
            "`autoMinorVersionUpgrade` is false on this database. Set it to true, or leave it out."),
        Violating(
            "A Multi-AZ cluster that is not upgraded",
            Of("aws:rds/cluster:Cluster", "postgres"),
            "`autoMinorVersionUpgrade` is false on this database. Set it to true, or leave it out."),
        NotApplicable(
            "An Aurora cluster",
            Of("aws:rds/cluster:Cluster", "aurora-postgresql"),
            "In Aurora, each instance of a cluster says whether it is upgraded."),
        Violating(
            "An instance of a cluster that is not upgraded",
            Of("aws:rds/clusterInstance:ClusterInstance", "aurora-postgresql"),
            "`autoMinorVersionUpgrade` is false on this database. Set it to true, or leave it out."),
        Undecided(
            "A switch that is not known yet",
            "autoMinorVersionUpgrade",
            Database(new() { ["autoMinorVersionUpgrade"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);

    private static TestResource Of(string type, string engine) => new(type, "cluster")
    {
        Properties = new() { ["engine"] = engine, ["autoMinorVersionUpgrade"] = false },
    };
}
