using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class NetworkInterfaceChecksSourceAndDestinationTests : RuleTests<NetworkInterfaceChecksSourceAndDestination>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The default", TestResource.Of<Ec2.Instance>("server")),
        Violating(
            "An instance without the check",
            TestResource.Of<Ec2.Instance>("nat", new() { ["sourceDestCheck"] = false }),
            "`sourceDestCheck` is false. Set it to true, and use a NAT gateway to pass traffic on."),
        Violating(
            "An interface without the check",
            new TestResource("aws:ec2/networkInterface:NetworkInterface", "nat")
            {
                Properties = new() { ["sourceDestCheck"] = false },
            },
            "`sourceDestCheck` is false. Set it to true, and use a NAT gateway to pass traffic on."),
        Undecided(
            "A switch that is not known yet",
            "sourceDestCheck",
            TestResource.Of<Ec2.Instance>("server", new() { ["sourceDestCheck"] = PolicyValue.Unknown() })),
    ];
}
