using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Clients reach a proxy only with TLS.</summary>
public sealed class RdsProxyRequiresTls() : SwitchRule(
    new RuleInfo
    {
        Id = "rds-proxy-requires-tls",
        Title = "An RDS proxy requires TLS.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["RDS.43"],
        Rationale = "Without it, passwords and rows cross the network in the clear whenever a client does not ask for "
            + "TLS.",
        Fix = "Set `requireTls` to true.",
    },
    "requireTls",
    "this proxy",
    DatabaseTypes.Proxy);
