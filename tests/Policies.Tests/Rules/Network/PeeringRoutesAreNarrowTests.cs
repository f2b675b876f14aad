using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class PeeringRoutesAreNarrowTests : RuleTests<PeeringRoutesAreNarrow>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A route to the range of the peer", Route("10.20.0.0/16")),
        Compliant(
            "The way out of a network",
            TestResource.Of<Ec2.Route>(
                "out", new() { ["destinationCidrBlock"] = "0.0.0.0/0", ["gatewayId"] = "igw-1" })),
        Violating(
            "A route for every address",
            Route("0.0.0.0/0"),
            "`destinationCidrBlock` is \"0.0.0.0/0\" on a route to a peered network. Set it to the range of that "
            + "network."),
        Violating(
            "The same inside of a route table",
            TestResource.Of<Ec2.RouteTable>("app", new()
            {
                ["routes"] = PolicyValue.List(new PropertyBag
                {
                    ["ipv6CidrBlock"] = "::/0",
                    ["vpcPeeringConnectionId"] = "pcx-1",
                }),
            }),
            "`routes[0].ipv6CidrBlock` is \"::/0\" on a route to a peered network. Set it to the range of that "
            + "network."),
        Undecided("A range that is not known yet", "destinationCidrBlock", Route(PolicyValue.Unknown())),
    ];

    private static TestResource Route(PolicyValue destination) => TestResource.Of<Ec2.Route>("peer", new()
    {
        ["destinationCidrBlock"] = destination,
        ["vpcPeeringConnectionId"] = PolicyValue.Unknown(),
    });
}
