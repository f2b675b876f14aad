using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class RdsInstanceNamesItsSubnetsTests : RuleTests<RdsInstanceNamesItsSubnets>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A database in private subnets", Database(new() { ["dbSubnetGroupName"] = "private" })),
        Compliant("A group that is not known yet", Database(new() { ["dbSubnetGroupName"] = PolicyValue.Unknown() })),
        Violating(
            "A database that says nothing",
            Database([]),
            "`dbSubnetGroupName` is not set on this database, so it lands in the default VPC. Name a group of private "
            + "subnets."),
        NotApplicable(
            "A replica",
            Database(new() { ["replicateSourceDb"] = "primary" }),
            "A replica in the same Region is in the subnet group of its source."),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
