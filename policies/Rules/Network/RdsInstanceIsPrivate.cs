using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Network;

/// <summary>A database has no address on the internet.</summary>
public sealed class RdsInstanceIsPrivate() : ResourceRule(
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
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Resource.Properties.Boolean("publiclyAccessible") == true)
        {
            context.ReportViolation("`publiclyAccessible` is true on this database. Set it to false.");
        }
    }

    /// <inheritdoc/>
    protected override void OnRemediate(RemediationContext context)
    {
        if (context.Properties.Boolean("publiclyAccessible") == true)
        {
            context.Set("publiclyAccessible", false);
        }
    }
}
