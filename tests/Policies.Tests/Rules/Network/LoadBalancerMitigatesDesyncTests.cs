using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class LoadBalancerMitigatesDesyncTests : RuleTests<LoadBalancerMitigatesDesync>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A load balancer that leaves it to the default", Balancer([])),
        Compliant("The strictest mode", Balancer(new() { ["desyncMitigationMode"] = "strictest" })),
        Violating(
            "A load balancer that only watches",
            Balancer(new() { ["desyncMitigationMode"] = "monitor" }),
            "`desyncMitigationMode` is \"monitor\" on this load balancer. Set it to \"defensive\" or \"strictest\"."),
        Violating(
            "A classic load balancer that only watches",
            new TestResource("aws:elb/loadBalancer:LoadBalancer", "old")
            {
                Properties = new() { ["desyncMitigationMode"] = "monitor" },
            },
            "`desyncMitigationMode` is \"monitor\" on this load balancer. Set it to \"defensive\" or \"strictest\"."),
        NotApplicable("A network load balancer", Balancer(new() { ["loadBalancerType"] = "network" })),
        Undecided(
            "A mode that is not known yet",
            "desyncMitigationMode",
            Balancer(new() { ["desyncMitigationMode"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Balancer(PropertyBag properties) => TestResource.Of<LB.LoadBalancer>("web", properties);
}
