using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class RdsClusterHasDeletionProtectionTests : RuleTests<RdsClusterHasDeletionProtection>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A cluster that is protected", Cluster(new() { ["deletionProtection"] = true })),
        Violating(
            "A cluster that may be deleted",
            Cluster(new() { ["deletionProtection"] = false }),
            "`deletionProtection` is false on this cluster. Set it to true."),
        Violating(
            "A cluster that leaves it at the default",
            Cluster([]),
            "`deletionProtection` is not set on this cluster. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "deletionProtection",
            Cluster(new() { ["deletionProtection"] = PolicyValue.Unknown() })),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
    ];

    private static TestResource Cluster(PropertyBag properties) =>
        new("aws:rds/cluster:Cluster", "cluster") { Properties = properties };
}
