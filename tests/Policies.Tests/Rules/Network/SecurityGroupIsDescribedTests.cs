using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class SecurityGroupIsDescribedTests : RuleTests<SecurityGroupIsDescribed>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A described group", Group(new() { ["description"] = "Instances of the web tier" })),
        Compliant("A description that is not known yet", Group(new() { ["description"] = PolicyValue.Unknown() })),
        Violating("A group without a description", Group([]), "`description` is not set. Say what it is for."),
        Violating(
            "The description of the provider",
            Group(new() { ["description"] = "Managed by Pulumi" }),
            "`description` is \"Managed by Pulumi\". Say what it is for."),
        Violating(
            "A rule inside without a description",
            Group(new() { ["description"] = "Instances", ["ingress"] = PolicyValue.List(new PropertyBag()) }),
            "`ingress[0].description` is not set. Say what it is for."),
        Violating(
            "A rule without a description",
            TestResource.Of<Vpc.SecurityGroupIngressRule>("web"),
            "`description` is not set. Say what it is for."),
        Undecided(
            "Rules that are not known yet",
            "egress",
            Group(new() { ["description"] = "Instances", ["egress"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Group(PropertyBag properties) => TestResource.Of<Ec2.SecurityGroup>("app", properties);
}
