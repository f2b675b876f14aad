using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class AdministrationPortsAreClosedToTheWorldTests : RuleTests<AdministrationPortsAreClosedToTheWorld>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("HTTPS for everyone", IngressRule(443, 443, ("cidrIpv4", "0.0.0.0/0"))),
        Compliant("SSH for one network", IngressRule(22, 22, ("cidrIpv4", "203.0.113.0/24"))),
        Compliant("SSH from another security group", IngressRule(22, 22, ("referencedSecurityGroupId", "sg-1"))),
        Compliant("Pings, whose ports are message types", IngressRule(8, 8, ("cidrIpv4", "0.0.0.0/0"), "icmp")),
        Compliant("A way out", Older("egress", new() { ["cidrBlocks"] = PolicyValue.List("0.0.0.0/0") })),
        Compliant("Another list of ports", IngressRule(22, 22, ("cidrIpv4", "0.0.0.0/0"))) with
        {
            Config = new() { ["ports"] = PolicyValue.List(3389) },
        },
        Compliant("SSH for a part of a range that is allowed", IngressRule(22, 22, ("cidrIpv4", "10.1.0.0/16"))) with
        {
            Config = OnlyPrivate,
        },
        Violating(
            "SSH for everyone",
            IngressRule(22, 22, ("cidrIpv4", "0.0.0.0/0")),
            Opens("cidrIpv4", "0.0.0.0/0", 22)),
        Violating(
            "SSH for a range that is not allowed",
            IngressRule(22, 22, ("cidrIpv4", "203.0.113.0/24")),
            "`cidrIpv4` lets 203.0.113.0/24 reach port 22, and `allowedRanges` has no range that holds it. Narrow it, "
            + "or "
            + "add the range there.") with
        {
            Config = OnlyPrivate,
        },
        Violating(
            "SSH for more than a range that is allowed",
            IngressRule(22, 22, ("cidrIpv4", "10.0.0.0/7")),
            "`cidrIpv4` lets 10.0.0.0/7 reach port 22, and `allowedRanges` has no range that holds it. Narrow it, or "
            + "add "
            + "the range there.") with
        {
            Config = OnlyPrivate,
        },
        Violating(
            "RDP for everyone over IPv6, inside of a range",
            IngressRule(3000, 4000, ("cidrIpv6", "::/0")),
            Opens("cidrIpv6", "::/0", 3389)),
        Violating(
            "Every port for everyone",
            TestResource.Of<Vpc.SecurityGroupIngressRule>("open", new()
            {
                ["ipProtocol"] = "-1",
                ["cidrIpv4"] = "0.0.0.0/0",
            }),
            [.. new[] { 22, 3389, 5985, 5986 }.Select(port => Opens("cidrIpv4", "0.0.0.0/0", port))]),
        Violating(
            "The older type of rule",
            Older("ingress", new()
            {
                ["fromPort"] = 22,
                ["toPort"] = 22,
                ["protocol"] = "tcp",
                ["ipv6CidrBlocks"] = PolicyValue.List("::/0"),
            }),
            Opens("ipv6CidrBlocks", "::/0", 22)),
        Violating(
            "A group with the rule inside",
            Group(
                new() { ["fromPort"] = 0, ["toPort"] = 1024, ["protocol"] = "tcp", ["cidrBlocks"] = PolicyValue.List("0.0.0.0/0") }),
            Opens("ingress[0]", "0.0.0.0/0", 22)),
        NotApplicable("Another type", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "A source that is not known yet", "cidrIpv4", IngressRule(22, 22, ("cidrIpv4", PolicyValue.Unknown()))),
    ];

    private static PropertyBag OnlyPrivate => new() { ["allowedRanges"] = PolicyValue.List("10.0.0.0/8", "fd00::/8") };

    private static string Opens(string path, string source, int port) =>
        $"`{path}` lets {source} reach port {port}. Use Session Manager instead, or name the addresses of the "
        + "administrators.";

    private static TestResource IngressRule(int from, int to, (string Name, PolicyValue Value) source, string protocol = "tcp") =>
        TestResource.Of<Vpc.SecurityGroupIngressRule>("admin", new()
        {
            ["ipProtocol"] = protocol,
            ["fromPort"] = from,
            ["toPort"] = to,
            [source.Name] = source.Value,
        });

    private static TestResource Older(string type, PropertyBag properties) =>
        TestResource.Of<Ec2.SecurityGroupRule>("admin", new(properties) { ["type"] = type });

    private static TestResource Group(PropertyBag entry) =>
        TestResource.Of<Ec2.SecurityGroup>("app", new() { ["ingress"] = PolicyValue.List(entry) });
}
