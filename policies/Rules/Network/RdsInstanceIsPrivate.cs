using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Network;

/// <summary>A database has no address on the internet.</summary>
public sealed class RdsInstanceIsPrivate() : RepairableRule(
    new RuleInfo
    {
        Id = "rds-instance-is-private",
        Title = "An RDS instance has no public endpoint.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.Network,
        Controls = ["RDS.2"],
        Checkov = ["CKV_AWS_17"],
        Rationale = "A database with a public address is one security group mistake away from everyone.",
        Fix = "Set `publiclyAccessible` to false, and reach the database from inside of the VPC.",
    },
    DatabaseTypes.Instance,
    DatabaseTypes.ClusterInstance)
{
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Boolean("publiclyAccessible") == true)
        {
            wrong("publiclyAccessible", false, "`publiclyAccessible` is true on this database. Set it to false.");
        }
    }
}
