using Alicerce.Policies.Rules.Backups;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class RdsClusterKeepsBackupsTests : RuleTests<RdsClusterKeepsBackups>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A cluster that keeps a week", Cluster(new() { ["backupRetentionPeriod"] = 7 })),
        Violating(
            "A cluster that leaves it at the default",
            Cluster([]),
            "`backupRetentionPeriod` is not set on this cluster, and backups are required for at least 7 days. Set it "
            + "to 7 or more (at most 35)."),
        Violating(
            "A cluster that keeps less",
            Cluster(new() { ["backupRetentionPeriod"] = 6 }),
            "`backupRetentionPeriod` is 6 on this cluster, and backups are required for at least 7 days. Set it to 7 "
            + "or more (at most 35)."),
        Violating(
            "A cluster that keeps less than is configured",
            Cluster(new() { ["backupRetentionPeriod"] = 13 }),
            "`backupRetentionPeriod` is 13 on this cluster, and backups are required for at least 14 days. Set it to 14 or more (at most 35).") with { Config = new() { ["minimumDays"] = 14 } },
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "A number that is not known yet",
            "backupRetentionPeriod",
            Cluster(new() { ["backupRetentionPeriod"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Cluster(PropertyBag properties) =>
        new("aws:rds/cluster:Cluster", "cluster") { Properties = properties };
}
