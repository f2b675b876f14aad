using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class VpcBlocksPublicAccessTests : RuleTests<VpcBlocksPublicAccess>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A block of what comes in", Block(new() { ["internetGatewayBlockMode"] = "block-ingress" })),
        Violating(
            "A block that is off",
            Block(new() { ["internetGatewayBlockMode"] = "off" }),
            "`internetGatewayBlockMode` is \"off\" on this block. Set it to \"block-ingress\" or "
            + "\"block-bidirectional\"."),
        Undecided(
            "A mode that is not known yet",
            "internetGatewayBlockMode",
            Block(new() { ["internetGatewayBlockMode"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Block(PropertyBag properties) =>
        new("aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions", "account") { Properties = properties };
}
