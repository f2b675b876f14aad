using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class SecurityGroupIsUsedTests : RuleTests<SecurityGroupIsUsed>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A group of machines",
            Group,
            TestResource.Of<Ec2.LaunchTemplate>("web").Naming("vpcSecurityGroupIds", Group)),
        Violating(
            "A group for nothing", [Group], "Nothing in the stack has this security group. Use it, or remove it."),
        Violating(
            "A group that only rules name",
            [Group, TestResource.Of<Vpc.SecurityGroupIngressRule>("web").Naming("securityGroupId", Group)],
            "Nothing in the stack has this security group. Use it, or remove it."),
    ];

    private static readonly TestResource Group = TestResource.Of<Ec2.SecurityGroup>("app");
}
