using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Network;

/// <summary>No database ends up in the default VPC by omission.</summary>
public sealed class RdsInstanceNamesItsSubnets() : ResourceRule(
    new RuleInfo
    {
        Id = "rds-instance-names-its-subnets",
        Title = "An RDS instance names the subnets that it is in.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Network,
        Controls = ["RDS.18"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale = "Without a subnet group the database lands in the default VPC, whose subnets are public.",
        Fix = "Set `dbSubnetGroupName` to a group of private subnets.",
    },
    DatabaseTypes.Instance)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        if (resource.Has("replicateSourceDb"))
        {
            context.NotApplicable("A replica in the same Region is in the subnet group of its source.");
        }

        if (!resource.Has("dbSubnetGroupName"))
        {
            context.ReportViolation(
                "`dbSubnetGroupName` is not set on this database, so it lands in the default VPC. Name a group of "
                + "private subnets.");
        }
    }
}
