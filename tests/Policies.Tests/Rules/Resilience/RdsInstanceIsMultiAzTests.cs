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
        NotApplicable(
            "A database that people can do without while a backup is restored",
            Database(new() { ["multiAz"] = false }),
            "A restore meets the recovery time objective of 480 minutes.") with
        {
            Config = new() { ["maximumMinutes"] = 480 },
        },
        Violating(
            "A database whose restore would take too long",
            Database(new() { ["multiAz"] = false }),
            "`multiAz` is false on this database. Set it to true.") with
        {
            Config = new() { ["maximumMinutes"] = 480, ["restoreMinutes"] = 600 },
        },
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
