using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class HighRiskPortsAreClosedToTheWorldTests : RuleTests<HighRiskPortsAreClosedToTheWorld>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("HTTPS for everyone", Allow(443, 443, "0.0.0.0/0")),
        Compliant("PostgreSQL for one network", Allow(5432, 5432, "10.0.0.0/16")),
        Compliant("SSH for everyone, which has a rule of its own", Allow(22, 22, "0.0.0.0/0")),
        Compliant("A harmless port for a source that is not known yet", Allow(443, 443, PolicyValue.Unknown())),
        Compliant("Another list of ports", Allow(5432, 5432, "0.0.0.0/0")) with
        {
            Config = new() { ["ports"] = PolicyValue.List(3306) },
        },
        Violating(
            "PostgreSQL for everyone",
            Allow(5432, 5432, "0.0.0.0/0"),
            "`cidrIpv4` lets 0.0.0.0/0 reach the high-risk port 5432. Name the security group or the addresses of the "
            + "callers."),
        Violating(
            "A range of ports, beside a source that is not known yet",
            TestResource.Of<Ec2.SecurityGroup>("files", new()
            {
                ["ingress"] = PolicyValue.List(Entry(PolicyValue.Unknown()), Entry(PolicyValue.List("::/0"))),
            }),
            "`ingress[1]` lets ::/0 reach the high-risk ports 135, 143, 445. Name the security group or the addresses "
            + "of the "
            + "callers."),
        Violating(
            "A range for everyone beside one that is not known yet",
            TestResource.Of<Ec2.SecurityGroupRule>("db", new()
            {
                ["type"] = "ingress",
                ["protocol"] = "tcp",
                ["fromPort"] = 5432,
                ["toPort"] = 5432,
                ["cidrBlocks"] = PolicyValue.List(PolicyValue.Unknown(), "0.0.0.0/0"),
            }),
            "`cidrBlocks` lets 0.0.0.0/0 reach the high-risk port 5432. Name the security group or the addresses of "
            + "the "
            + "callers."),
        NotApplicable("Another type", TestResource.Of<Ebs.Volume>("data")),
        Undecided("A source that is not known yet", "cidrIpv4", Allow(5432, 5432, PolicyValue.Unknown())),
    ];

    private static TestResource Allow(int from, int to, PolicyValue source) =>
        TestResource.Of<Vpc.SecurityGroupIngressRule>("db", new()
        {
            ["ipProtocol"] = "tcp",
            ["fromPort"] = from,
            ["toPort"] = to,
            ["cidrIpv4"] = source,
        });

    private static PolicyValue Entry(PolicyValue sources) => new PropertyBag
    {
        ["protocol"] = "tcp",
        ["fromPort"] = 130,
        ["toPort"] = 500,
        ["ipv6CidrBlocks"] = sources,
    };
}
