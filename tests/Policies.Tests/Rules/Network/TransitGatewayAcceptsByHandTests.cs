using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class TransitGatewayAcceptsByHandTests : RuleTests<TransitGatewayAcceptsByHand>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The default", Gateway([])),
        Violating(
            "A gateway that accepts everybody",
            Gateway(new() { ["autoAcceptSharedAttachments"] = "enable" }),
            "`autoAcceptSharedAttachments` is \"enable\" on this gateway. Set it to \"disable\"."),
        Undecided(
            "A setting that is not known yet",
            "autoAcceptSharedAttachments",
            Gateway(new() { ["autoAcceptSharedAttachments"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Gateway(PropertyBag properties) =>
        new("aws:ec2transitgateway/transitGateway:TransitGateway", "hub") { Properties = properties };
}
