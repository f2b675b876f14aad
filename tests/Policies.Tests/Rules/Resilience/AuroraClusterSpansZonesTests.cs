using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class AuroraClusterSpansZonesTests : RuleTests<AuroraClusterSpansZones>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A cluster of two instances",
            Cluster(new() { ["engine"] = "aurora-postgresql" }),
            Member("first"),
            Member("second")),
        Compliant(
            "A cluster of two instances in two zones",
            Cluster(new() { ["engine"] = "aurora-postgresql" }),
            Member("first", "us-east-1a"),
            Member("second", "us-east-1b")),
        Compliant(
            "A cluster whose instances are in another stack",
            Cluster(new() { ["engine"] = "aurora-postgresql" })),
        Compliant(
            "A Multi-AZ cluster",
            Cluster(new() { ["engine"] = "postgres", ["dbClusterInstanceClass"] = "db.r6gd.large" })),
        Violating(
            "A cluster of one instance",
            [Cluster(new() { ["engine"] = "aurora-postgresql" }), Member("first")],
            "first is the only instance of this cluster. Add one in another Availability Zone."),
        Violating(
            "A cluster of two instances in one zone",
            [
                Cluster(new() { ["engine"] = "aurora-postgresql" }),
                Member("first", "us-east-1a"),
                Member("second", "us-east-1a"),
            ],
            "`availabilityZone` is \"us-east-1a\" on every instance of this cluster. Choose another one for some."),
        Undecided("An engine that is not known yet", "engine", Cluster(new() { ["engine"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Cluster(PropertyBag properties) =>
        new("aws:rds/cluster:Cluster", "cluster") { Properties = properties };

    private static TestResource Member(string name, string? zone = null) =>
        new TestResource("aws:rds/clusterInstance:ClusterInstance", name)
        {
            Properties = zone is null ? [] : new() { ["availabilityZone"] = zone },
        }.Naming("clusterIdentifier", Cluster([]));
}
