using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Clients can verify a database.</summary>
public sealed class RdsCertificateAuthorityIsCurrent() : RepairableRule(
    new RuleInfo
    {
        Id = "rds-certificate-authority-is-current",
        Title = "An RDS instance has a certificate of a current authority.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Responsibility = Responsibility.Shared,
        Checkov = ["CKV_AWS_211"],
        Rationale = "The authorities named after a year have expired: clients that check certificates cannot connect.",
        Fix = "Set `caCertIdentifier` to `rds-ca-rsa2048-g1`, or leave it out.",
    },
    DatabaseTypes.Instance, DatabaseTypes.ClusterInstance)
{
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Text("caCertIdentifier") is { } authority
            && authority.StartsWith("rds-ca-20", StringComparison.Ordinal))
        {
            wrong(
                "caCertIdentifier",
                "rds-ca-rsa2048-g1",
                $"`caCertIdentifier` is \"{authority}\" on this database, and that authority has expired. Set it to "
                + "`rds-ca-rsa2048-g1`.");
        }
    }
}
