using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class NetworkAclClosesAdministrationPortsTests : RuleTests<NetworkAclClosesAdministrationPorts>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("HTTPS for everyone", Acl(Line(100, "allow", 443))),
        Compliant("SSH that a line before denies", Acl(Line(100, "allow", 22), Line(50, "deny", 22))),
        Compliant("Another list of ports", Acl(Line(100, "allow", 22))) with
        {
            Config = new() { ["ports"] = PolicyValue.List(3389) },
        },
        Violating("SSH for everyone", [Acl(Line(100, "allow", 22))], Opens("`ingress[0]`")),
        Violating(
            "SSH that is denied too late", [Acl(Line(100, "allow", 22), Line(200, "deny", 22))], Opens("`ingress[0]`")),
        Violating(
            "A rule of its own",
            [
                Acl(),
                new TestResource("aws:ec2/networkAclRule:NetworkAclRule", "ssh")
                {
                    Properties = new()
                    {
                        ["ruleNumber"] = 100,
                        ["ruleAction"] = "allow",
                        ["protocol"] = "tcp",
                        ["cidrBlock"] = "0.0.0.0/0",
                        ["fromPort"] = 22,
                        ["toPort"] = 22,
                    },
                }.Naming("networkAclId", Acl()),
            ],
            Opens("This rule")),
        Undecided("A port that is not known yet", "ingress.0.fromPort", Acl(Line(100, "allow", PolicyValue.Unknown()))),
    ];

    private static string Opens(string name) =>
        $"{name} lets 0.0.0.0/0 reach port 22. Deny it with a lower number, or name addresses.";

    private static TestResource Acl(params PolicyValue[] lines) => new("aws:ec2/networkAcl:NetworkAcl", "app")
    {
        Properties = new() { ["ingress"] = PolicyValue.List(lines) },
    };

    private static PolicyValue Line(int number, string action, PolicyValue port) => new PropertyBag
    {
        ["ruleNo"] = number,
        ["action"] = action,
        ["protocol"] = "tcp",
        ["cidrBlock"] = "0.0.0.0/0",
        ["fromPort"] = port,
        ["toPort"] = port,
    };
}
