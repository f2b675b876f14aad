using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class RdsInstanceHasPerformanceInsightsTests : RuleTests<RdsInstanceHasPerformanceInsights>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A database with Performance Insights", Database(new() { ["performanceInsightsEnabled"] = true })),
        Violating(
            "A database without Performance Insights",
            Database(new() { ["performanceInsightsEnabled"] = false }),
            "`performanceInsightsEnabled` is false on this database. Set it to true."),
        Violating(
            "A database that leaves it at the default",
            Database([]),
            "`performanceInsightsEnabled` is not set on this database. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "performanceInsightsEnabled",
            Database(new() { ["performanceInsightsEnabled"] = PolicyValue.Unknown() })),
        NotApplicable(
            "The smallest MySQL",
            Database(new() { ["engine"] = "mysql", ["instanceClass"] = "db.t4g.micro" }),
            "The smallest instances of MySQL and MariaDB cannot record their performance."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Violating(
            "An instance of a cluster",
            new TestResource("aws:rds/clusterInstance:ClusterInstance", "first"),
            "`performanceInsightsEnabled` is not set on this database. Set it to true."),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
