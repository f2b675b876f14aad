using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Applications need no password of the database.</summary>
public sealed class RdsInstanceAcceptsIamLogins() : SwitchRule(
    new RuleInfo
    {
        Id = "rds-instance-accepts-iam-logins",
        Title = "An RDS instance accepts logins through IAM.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["RDS.10"],
        Checkov = ["CKV_AWS_161"],
        Rationale = "A token of IAM lives for minutes and belongs to a role; a password is shared, copied and "
            + "forgotten.",
        Fix = "Set `iamDatabaseAuthenticationEnabled` to true, and give the database users the role for IAM.",
    },
    "iamDatabaseAuthenticationEnabled",
    "this database",
    DatabaseTypes.Instance)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Text("engine") is "mysql" or "postgres" or "mariadb"
            ? null
            : "Only MySQL, PostgreSQL and MariaDB accept logins through IAM; a copy takes its engine from its source.";
}
