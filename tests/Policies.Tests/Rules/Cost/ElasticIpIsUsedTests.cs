using Alicerce.Policies.Rules.Cost;

namespace Alicerce.Policies.Tests.Rules.Cost;

public sealed class ElasticIpIsUsedTests : RuleTests<ElasticIpIsUsed>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "The address of a NAT gateway",
            Address,
            TestResource.Of<Ec2.NatGateway>("nat").Naming("allocationId", Address)),
        Compliant("The address of an instance", TestResource.Of<Ec2.Eip>("nat", new() { ["instance"] = "i-1" })),
        Violating(
            "An address for nothing",
            [Address],
            "Nothing in the stack uses this address. Give it to a machine or a gateway, or remove it."),
        Violating(
            "An address for nothing, after deployment",
            [TestResource.Of<Ec2.Eip>("nat", new() { ["instance"] = "", ["networkInterface"] = "" })],
            "Nothing in the stack uses this address. Give it to a machine or a gateway, or remove it."),
    ];

    // Which instance has it, only AWS knows.
    private static readonly TestResource Address =
        TestResource.Of<Ec2.Eip>("nat", new() { ["instance"] = PolicyValue.Unknown() });
}
