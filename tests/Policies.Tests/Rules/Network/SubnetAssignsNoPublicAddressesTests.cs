using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class SubnetAssignsNoPublicAddressesTests : RuleTests<SubnetAssignsNoPublicAddresses>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A subnet that gives none", Subnet("mapPublicIpOnLaunch", false)),
        Compliant("A subnet that leaves it to the default", TestResource.Of<Ec2.Subnet>("app")),
        Violating(
            "A subnet that gives IPv4 addresses",
            Subnet("mapPublicIpOnLaunch", true),
            "`mapPublicIpOnLaunch` is true on this subnet. Set it to false."),
        Violating(
            "A subnet that gives IPv6 addresses",
            Subnet("assignIpv6AddressOnCreation", true),
            "`assignIpv6AddressOnCreation` is true on this subnet. Set it to false."),
        Undecided(
            "A setting that is not known yet",
            "mapPublicIpOnLaunch",
            Subnet("mapPublicIpOnLaunch", PolicyValue.Unknown())),
    ];

    private static TestResource Subnet(string name, PolicyValue value) =>
        TestResource.Of<Ec2.Subnet>("app", new() { [name] = value });
}
