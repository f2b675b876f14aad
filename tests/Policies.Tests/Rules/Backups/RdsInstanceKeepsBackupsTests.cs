using Alicerce.Policies.Rules.Backups;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class RdsInstanceKeepsBackupsTests : RuleTests<RdsInstanceKeepsBackups>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Backups for as long as required", Database(7)),
        Compliant("Backups for longer than required", Database(35)),
        Compliant("A lower requirement", Database(1)) with { Config = new() { ["minimumDays"] = 1 } },
        Violating(
            "Backups for too short a time",
            Database(6),
            "`backupRetentionPeriod` is 6 on this database, and backups are required for at least 7 days. "
            + "Set it to 7 or more (at most 35)."),
        Violating(
            "No backups",
            TestResource.Of<Rds.Instance>("db"),
            "`backupRetentionPeriod` is not set on this database, and backups are required for at least 1 day. "
            + "Set it to 1 or more (at most 35).") with { Config = new() { ["minimumDays"] = 1 } },
        NotApplicable(
            "A replica",
            TestResource.Of<Rds.Instance>("db", new() { ["replicateSourceDb"] = "primary" }),
            "A replica is backed up through its source."),
        Undecided("A number that is not known yet", "backupRetentionPeriod", Database(PolicyValue.Unknown())),
    ];

    private static TestResource Database(PolicyValue days) =>
        TestResource.Of<Rds.Instance>("db", new() { ["backupRetentionPeriod"] = days });
}
