using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class LoadBalancerBalancesAcrossZonesTests : RuleTests<LoadBalancerBalancesAcrossZones>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A network load balancer over all zones",
            Balancer(new() { ["loadBalancerType"] = "network", ["enableCrossZoneLoadBalancing"] = true })),
        Violating(
            "A network load balancer that keeps to the zone",
            Balancer(new() { ["loadBalancerType"] = "network" }),
            "`enableCrossZoneLoadBalancing` is not set on this load balancer. Set it to true."),
        NotApplicable("An application load balancer", Balancer([]), "Application load balancers always balance across zones."),
    ];

    private static TestResource Balancer(PropertyBag properties) => TestResource.Of<LB.LoadBalancer>("web", properties);
}
