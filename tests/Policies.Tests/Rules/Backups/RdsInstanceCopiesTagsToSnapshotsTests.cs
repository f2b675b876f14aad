using Alicerce.Policies.Rules.Backups;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class RdsInstanceCopiesTagsToSnapshotsTests : RuleTests<RdsInstanceCopiesTagsToSnapshots>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A database whose snapshots have its tags", Database(new() { ["copyTagsToSnapshot"] = true })),
        Violating(
            "A database whose snapshots have no tags",
            Database(new() { ["copyTagsToSnapshot"] = false }),
            "`copyTagsToSnapshot` is false on this database. Set it to true."),
        Violating(
            "A database that leaves it at the default",
            Database([]),
            "`copyTagsToSnapshot` is not set on this database. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "copyTagsToSnapshot",
            Database(new() { ["copyTagsToSnapshot"] = PolicyValue.Unknown() })),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
