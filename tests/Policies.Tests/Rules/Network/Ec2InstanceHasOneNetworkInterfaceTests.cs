using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class Ec2InstanceHasOneNetworkInterfaceTests : RuleTests<Ec2InstanceHasOneNetworkInterface>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An instance that leaves it to the default", TestResource.Of<Ec2.Instance>("server")),
        Compliant("One interface", Instance(1)),
        Violating("Two interfaces", Instance(2), "`networkInterfaces` gives this instance 2 interfaces. Leave one."),
        Undecided(
            "Interfaces that are not known yet",
            "networkInterfaces",
            TestResource.Of<Ec2.Instance>("server", new() { ["networkInterfaces"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Instance(int interfaces) => TestResource.Of<Ec2.Instance>("server", new()
    {
        ["networkInterfaces"] = PolicyValue.List(Enumerable.Repeat((PolicyValue)new PropertyBag(), interfaces)),
    });
}
