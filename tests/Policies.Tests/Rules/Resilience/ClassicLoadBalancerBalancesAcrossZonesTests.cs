using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class ClassicLoadBalancerBalancesAcrossZonesTests : RuleTests<ClassicLoadBalancerBalancesAcrossZones>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The default of the provider", Balancer([])),
        Violating(
            "A balancer that keeps to the zone",
            Balancer(new() { ["crossZoneLoadBalancing"] = false }),
            "`crossZoneLoadBalancing` is false on this load balancer. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "crossZoneLoadBalancing",
            Balancer(new() { ["crossZoneLoadBalancing"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Balancer(PropertyBag properties) =>
        new("aws:elb/loadBalancer:LoadBalancer", "old") { Properties = properties };
}
