using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class LoadBalancerHasWebAclTests : RuleTests<LoadBalancerHasWebAcl>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A load balancer with a web ACL",
            Public,
            TestResource.Of<WafV2.WebAclAssociation>("web").Naming("resourceArn", Public)),
        Violating(
            "A load balancer without a web ACL",
            [Public],
            "No `aws.wafv2.WebAclAssociation` has this load balancer as `resourceArn`. Add one with a web ACL."),
        NotApplicable(
            "An internal load balancer",
            TestResource.Of<LB.LoadBalancer>("api", new() { ["internal"] = true }),
            "An internal load balancer has no visitors from the internet."),
        NotApplicable(
            "A network load balancer",
            TestResource.Of<LB.LoadBalancer>("mail", new() { ["loadBalancerType"] = "network" }),
            "Only application load balancers can have a web ACL."),
        Undecided(
            "A web ACL for something that is not known yet",
            "resourceArn",
            Public,
            TestResource.Of<WafV2.WebAclAssociation>("web", new() { ["resourceArn"] = PolicyValue.Unknown() })),
    ];

    private static readonly TestResource Public = TestResource.Of<LB.LoadBalancer>("web", new() { ["internal"] = false });
}
