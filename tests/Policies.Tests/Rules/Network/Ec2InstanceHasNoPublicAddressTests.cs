using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class Ec2InstanceHasNoPublicAddressTests : RuleTests<Ec2InstanceHasNoPublicAddress>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "An instance that asks for none", Instance(new() { ["associatePublicIpAddress"] = false }, Public), Public),
        Compliant("An instance in a private subnet", Instance([], Private), Public, Private),
        Compliant(
            "A setting that only AWS knows, in a private subnet",
            Instance(new() { ["associatePublicIpAddress"] = PolicyValue.Unknown() }, Private),
            Private),
        Violating(
            "An instance that asks for one",
            [Instance(new() { ["associatePublicIpAddress"] = true }, Private), Private],
            "`associatePublicIpAddress` is true on this instance. Set it to false."),
        Violating(
            "An instance that gets one from its subnet",
            [Instance([], Public), Public, Private],
            "`associatePublicIpAddress` is not set on this instance, and its subnet public gives public addresses. "
            + "Set it "
            + "to false, or use a private subnet."),
        Violating(
            "An instance with an elastic address",
            [Instance([], Private), Private, Address("aws:ec2/eip:Eip", "instance"), Unrelated],
            "The elastic address entrance is given to this instance. Remove it, and reach the machine from inside."),
        Violating(
            "An instance that is associated with an elastic address",
            [Instance([], Private), Private, Address("aws:ec2/eipAssociation:EipAssociation", "instanceId")],
            "The elastic address entrance is given to this instance. Remove it, and reach the machine from inside."),
        Undecided(
            "A setting that comes from elsewhere",
            "associatePublicIpAddress",
            TestResource.Of<Ec2.Instance>("server", new() { ["associatePublicIpAddress"] = PolicyValue.Unknown() }) with
            {
                PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>>
            {
                ["associatePublicIpAddress"] = [Private],
            },
            },
            Private),
    ];

    private static readonly TestResource Public =
        TestResource.Of<Ec2.Subnet>("public", new() { ["mapPublicIpOnLaunch"] = true });

    private static readonly TestResource Private = TestResource.Of<Ec2.Subnet>("private");

    // The address of a NAT gateway, whose instance only AWS knows.
    private static readonly TestResource Unrelated =
        TestResource.Of<Ec2.Eip>("nat", new() { ["instance"] = PolicyValue.Unknown() });

    private static TestResource Instance(PropertyBag properties, TestResource subnet) =>
        TestResource.Of<Ec2.Instance>("server", new(properties) { ["subnetId"] = PolicyValue.Unknown() }) with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["subnetId"] = [subnet] },
        };

    private static TestResource Address(string type, string property) => new(type, "entrance")
    {
        Properties = new() { [property] = PolicyValue.Unknown() },
        PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { [property] = [Instance([], Private)] },
    };
}
