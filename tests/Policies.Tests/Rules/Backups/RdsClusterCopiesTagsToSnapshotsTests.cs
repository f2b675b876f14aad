using Alicerce.Policies.Rules.Backups;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class RdsClusterCopiesTagsToSnapshotsTests : RuleTests<RdsClusterCopiesTagsToSnapshots>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A cluster whose snapshots have its tags", Cluster(new() { ["copyTagsToSnapshot"] = true })),
        Violating(
            "A cluster whose snapshots have no tags",
            Cluster(new() { ["copyTagsToSnapshot"] = false }),
            "`copyTagsToSnapshot` is false on this cluster. Set it to true."),
        Violating(
            "A cluster that leaves it at the default",
            Cluster([]),
            "`copyTagsToSnapshot` is not set on this cluster. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "copyTagsToSnapshot",
            Cluster(new() { ["copyTagsToSnapshot"] = PolicyValue.Unknown() })),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
    ];

    private static TestResource Cluster(PropertyBag properties) =>
        new("aws:rds/cluster:Cluster", "cluster") { Properties = properties };
}
