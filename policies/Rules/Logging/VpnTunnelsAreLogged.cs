namespace Alicerce.Policies.Rules.Logging;

/// <summary>Both tunnels of a VPN connection are logged.</summary>
public sealed class VpnTunnelsAreLogged() : ResourceRule(
    new RuleInfo
    {
        Id = "vpn-tunnels-are-logged",
        Title = "Both tunnels of a VPN connection are logged.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["EC2.171"],
        Rationale = "Without the log nobody can tell why a tunnel is down, or who tried to open it.",
        Fix = "Set `logEnabled` in `cloudwatchLogOptions` of both tunnels to true.",
    },
    "aws:ec2/vpnConnection:VpnConnection")
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context) =>
        Judgement.ForEach(["tunnel1LogOptions", "tunnel2LogOptions"], (_, tunnel) =>
        {
            var path = $"{tunnel}.cloudwatchLogOptions.logEnabled";
            bool? enabled = context.Properties.At(path) is { Exists: true } given ? given.AsBoolean() : null;
            if (enabled != true)
            {
                context.ReportViolation($"`{path}` is {Found.Of(enabled)} on this connection. Set it to true.");
            }
        });
}
