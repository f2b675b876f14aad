using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class LoadBalancerIsProtectedFromDeletionTests : RuleTests<LoadBalancerIsProtectedFromDeletion>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A protected load balancer", Balancer(new() { ["enableDeletionProtection"] = true })),
        Violating(
            "A load balancer that is not protected",
            Balancer(new() { ["enableDeletionProtection"] = false }),
            "`enableDeletionProtection` is false on this load balancer. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "enableDeletionProtection",
            Balancer(new() { ["enableDeletionProtection"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Balancer(PropertyBag properties) => TestResource.Of<LB.LoadBalancer>("web", properties);
}
