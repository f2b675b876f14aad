using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class RdsInstanceIsMultiAzTests : RuleTests<RdsInstanceIsMultiAz>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A database with a standby", Database(new() { ["multiAz"] = true })),
        Violating(
            "A database in one zone",
            Database(new() { ["multiAz"] = false }),
            "`multiAz` is false on this database. Set it to true."),
        Violating(
            "A database that leaves it at the default",
            Database([]),
            "`multiAz` is not set on this database. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "multiAz",
            Database(new() { ["multiAz"] = PolicyValue.Unknown() })),
        NotApplicable(
            "SQL Server Express",
            Database(new() { ["engine"] = "sqlserver-ex" }),
            "This edition of SQL Server has no standby."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        NotApplicable(
            "A replica",
            Database(new() { ["replicateSourceDb"] = "primary" }),
            "A read replica is itself a second copy."),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
