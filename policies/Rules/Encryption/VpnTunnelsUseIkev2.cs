namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The tunnels of a VPN connection agree on keys with IKEv2.</summary>
public sealed class VpnTunnelsUseIkev2() : RepairableRule(
    new RuleInfo
    {
        Id = "vpn-tunnels-use-ikev2",
        Title = "The tunnels of a VPN connection agree on keys with IKEv2.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["EC2.183"],
        Rationale = "The first version of the protocol gives away who talks, and can be kept busy by anyone.",
        Fix = "Set `tunnel1IkeVersions` and `tunnel2IkeVersions` to [\"ikev2\"].",
    },
    "aws:ec2/vpnConnection:VpnConnection")
{
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong) =>
        Judgement.ForEach(["tunnel1IkeVersions", "tunnel2IkeVersions"], (_, property) =>
        {
            var versions = context.Properties.List(property, PolicyValue.ReadText);
            if (versions is not ["ikev2"])
            {
                wrong(
                    property,
                    PolicyValue.List("ikev2"),
                    $"`{property}` is [{string.Join(", ", versions)}] on this connection, and unset means every "
                    + "version. Set it to "
                    + "[\"ikev2\"].");
            }
        });
}
