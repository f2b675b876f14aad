using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class SecurityGroupLimitsEgressTests : RuleTests<SecurityGroupLimitsEgress>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("HTTPS to everyone", Allow("tcp", "0.0.0.0/0")),
        Compliant("Everything to the own network", Allow("-1", "10.0.0.0/16")),
        Compliant(
            "A way in",
            TestResource.Of<Vpc.SecurityGroupIngressRule>(
                "in", new() { ["ipProtocol"] = "-1", ["cidrIpv4"] = "0.0.0.0/0" })),
        Violating(
            "Everything to everyone",
            Allow("-1", "0.0.0.0/0"),
            "`cidrIpv4` lets everything out to 0.0.0.0/0. Open the ports that are needed."),
        Violating(
            "The same inside of a group",
            TestResource.Of<Ec2.SecurityGroup>("app", new()
            {
                ["egress"] = PolicyValue.List(new PropertyBag
                {
                    ["protocol"] = "-1",
                    ["ipv6CidrBlocks"] = PolicyValue.List("::/0"),
                }),
            }),
            "`egress[0]` lets everything out to ::/0. Open the ports that are needed."),
        Undecided("A destination that is not known yet", "cidrIpv4", Allow("-1", PolicyValue.Unknown())),
    ];

    private static TestResource Allow(string protocol, PolicyValue destination) =>
        TestResource.Of<Vpc.SecurityGroupEgressRule>("out", new()
        {
            ["ipProtocol"] = protocol,
            ["cidrIpv4"] = destination,
        });
}
