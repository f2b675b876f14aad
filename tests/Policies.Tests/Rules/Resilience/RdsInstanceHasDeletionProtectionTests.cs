using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class RdsInstanceHasDeletionProtectionTests : RuleTests<RdsInstanceHasDeletionProtection>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A database that is protected", Database(new() { ["deletionProtection"] = true })),
        Violating(
            "A database that may be deleted",
            Database(new() { ["deletionProtection"] = false }),
            "`deletionProtection` is false on this database. Set it to true."),
        Violating(
            "A database that leaves it at the default",
            Database([]),
            "`deletionProtection` is not set on this database. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "deletionProtection",
            Database(new() { ["deletionProtection"] = PolicyValue.Unknown() })),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
