using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Applications need no password of the cluster.</summary>
public sealed class RdsClusterAcceptsIamLogins() : SwitchRule(
    new RuleInfo
    {
        Id = "rds-cluster-accepts-iam-logins",
        Title = "An RDS cluster accepts logins through IAM.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["RDS.12"],
        Checkov = ["CKV_AWS_162"],
        Rationale = "A token of IAM lives for minutes and belongs to a role; a password is shared, copied and "
            + "forgotten.",
        Fix = "Set `iamDatabaseAuthenticationEnabled` to true, and give the database users the role for IAM.",
    },
    "iamDatabaseAuthenticationEnabled",
    "this cluster",
    DatabaseTypes.Cluster)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Text("engineMode") == "serverless" ? "The first Aurora Serverless has no logins through IAM." : null;
}
