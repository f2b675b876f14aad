namespace Alicerce.Policies.Rules.Network;

/// <summary>A transit gateway attaches no network by itself.</summary>
public sealed class TransitGatewayAcceptsByHand() : ChoiceRule(
    new RuleInfo
    {
        Id = "transit-gateway-accepts-by-hand",
        Title = "A transit gateway attaches no network by itself.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Network,
        Controls = ["EC2.23"],
        Checkov = ["CKV_AWS_331"],
        Rationale = "Whoever the gateway is shared with could join the network without anybody having looked.",
        Fix = "Leave `autoAcceptSharedAttachments` unset or \"disable\", and accept attachments by name.",
    },
    "autoAcceptSharedAttachments",
    "this gateway",
    ["disable"],
    "aws:ec2transitgateway/transitGateway:TransitGateway")
{
    /// <inheritdoc/>
    private protected override bool DefaultIsAllowed => true;
}
