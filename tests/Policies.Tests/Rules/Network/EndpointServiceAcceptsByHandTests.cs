using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class EndpointServiceAcceptsByHandTests : RuleTests<EndpointServiceAcceptsByHand>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A service that asks", Service(new() { ["acceptanceRequired"] = true })),
        Violating(
            "A service that does not",
            Service(new() { ["acceptanceRequired"] = false }),
            "`acceptanceRequired` is false on this endpoint service. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "acceptanceRequired",
            Service(new() { ["acceptanceRequired"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Service(PropertyBag properties) =>
        new("aws:ec2/vpcEndpointService:VpcEndpointService", "api") { Properties = properties };
}
