namespace Alicerce.Policies.Rules.Logging;

/// <summary>A client VPN endpoint logs its connections.</summary>
public sealed class ClientVpnLogsConnections() : SwitchRule(
    new RuleInfo
    {
        Id = "client-vpn-logs-connections",
        Title = "A client VPN endpoint logs its connections.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Logging,
        Controls = ["EC2.51"],
        Rationale = "Without the log nobody can tell who came in with a stolen profile.",
        Fix = "Set `connectionLogOptions.enabled` to true, and name a log group.",
    },
    "connectionLogOptions.enabled",
    "this endpoint",
    "aws:ec2clientvpn/endpoint:Endpoint");
