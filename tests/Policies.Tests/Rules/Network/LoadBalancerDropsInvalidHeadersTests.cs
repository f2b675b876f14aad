using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class LoadBalancerDropsInvalidHeadersTests : RuleTests<LoadBalancerDropsInvalidHeaders>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A load balancer that drops them", Balancer(new() { ["dropInvalidHeaderFields"] = true })),
        Violating(
            "A load balancer that leaves it to the default",
            Balancer([]),
            "`dropInvalidHeaderFields` is not set on this load balancer. Set it to true."),
        Violating(
            "The other name of the type",
            new TestResource("aws:alb/loadBalancer:LoadBalancer", "web"),
            "`dropInvalidHeaderFields` is not set on this load balancer. Set it to true."),
        NotApplicable(
            "A network load balancer",
            Balancer(new() { ["loadBalancerType"] = "network" }),
            "Only application load balancers look at headers."),
        Undecided(
            "A switch that is not known yet",
            "dropInvalidHeaderFields",
            Balancer(new() { ["dropInvalidHeaderFields"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Balancer(PropertyBag properties) => TestResource.Of<LB.LoadBalancer>("web", properties);
}
