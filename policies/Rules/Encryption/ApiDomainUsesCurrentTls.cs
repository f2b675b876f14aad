namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Nobody reaches an API over old TLS.</summary>
public sealed class ApiDomainUsesCurrentTls() : RepairableRule(
    new RuleInfo
    {
        Id = "api-domain-uses-current-tls",
        Title = "A domain of an API asks for TLS 1.2 or later.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["APIGateway.11"],
        Checkov = ["CKV_AWS_206"],
        Rationale = "TLS 1.0 and 1.1 have flaws that let others read along.",
        Fix = "Set `securityPolicy` to \"TLS_1_2\" or a later policy.",
    },
    [.. ApiTypes.DomainNames.Keys])
{
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var path = ApiTypes.DomainNames[context.Resource.Type];
        if (context.Properties.At(path) is { Exists: true } policy && policy.AsText() == "TLS_1_0")
        {
            wrong(
                path,
                "TLS_1_2",
                $"`{path}` is \"TLS_1_0\" on this domain name. Set it to \"TLS_1_2\" or a later policy.");
        }
    }
}
