using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class ClassicLoadBalancerDrainsConnectionsTests : RuleTests<ClassicLoadBalancerDrainsConnections>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A balancer that drains", Balancer(new() { ["connectionDraining"] = true })),
        Violating(
            "A balancer that cuts off",
            Balancer([]),
            "`connectionDraining` is not set on this load balancer. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "connectionDraining",
            Balancer(new() { ["connectionDraining"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Balancer(PropertyBag properties) =>
        new("aws:elb/loadBalancer:LoadBalancer", "old") { Properties = properties };
}
