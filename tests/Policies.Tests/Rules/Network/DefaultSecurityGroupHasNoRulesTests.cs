using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class DefaultSecurityGroupHasNoRulesTests : RuleTests<DefaultSecurityGroupHasNoRules>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A default group without rules", Network, Adopted([])),
        Compliant(
            "A network that a component made, whose id the component hands on", Component, Inside, AdoptedFrom(Component)),
        Compliant(
            "Rules that only AWS knows before deployment",
            Network,
            Adopted(new() { ["ingress"] = PolicyValue.Unknown(), ["egress"] = PolicyValue.Unknown() })),
        Violating(
            "A VPC whose default group is left as it is",
            [Network],
            "No `aws.ec2.DefaultSecurityGroup` has this VPC as `vpcId`. Add one without `ingress` and `egress`."),
        Violating(
            "A default group with rules inside",
            [Network, Adopted(new() { ["egress"] = PolicyValue.List(new PropertyBag { ["protocol"] = "-1" }) })],
            "`egress` of the default security group has 1 rule. Remove it."),
        Violating(
            "A rule for the default group",
            [Network, Adopted([]), Allow(Adopted([]))],
            "`securityGroupId` is the default security group of a VPC. Use a group made for the purpose."),
        Violating(
            "A rule for the default group, by way of the VPC",
            [Network, Adopted([]), Allow(Network)],
            "`securityGroupId` is the default security group of a VPC. Use a group made for the purpose."),
        Violating(
            "The default group of another VPC",
            [Network, Component, Inside, Adopted([])],
            "No `aws.ec2.DefaultSecurityGroup` has this VPC as `vpcId`. Add one without `ingress` and `egress`."),
        Undecided(
            "A rule for a group that is not known yet",
            "securityGroupId",
            Network,
            Adopted([]),
            TestResource.Of<Vpc.SecurityGroupIngressRule>("rule", new() { ["securityGroupId"] = PolicyValue.Unknown() })),
    ];

    private static readonly TestResource Network = TestResource.Of<Ec2.Vpc>("main");

    private static readonly TestResource Component = new("awsx:ec2:Vpc", "network");

    private static readonly TestResource Inside = TestResource.Of<Ec2.Vpc>("network") with { Parent = Component };

    private static TestResource Adopted(PropertyBag rules) => AdoptedFrom(Network, rules);

    private static TestResource AdoptedFrom(TestResource source, PropertyBag? rules = null) =>
        TestResource.Of<Ec2.DefaultSecurityGroup>("default", new(rules ?? []) { ["vpcId"] = PolicyValue.Unknown() }) with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["vpcId"] = [source] },
        };

    private static TestResource Allow(TestResource group) =>
        TestResource.Of<Vpc.SecurityGroupIngressRule>("rule", new() { ["securityGroupId"] = PolicyValue.Unknown() }) with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["securityGroupId"] = [group] },
        };
}
