using Alicerce.Policies.Rules.Backups;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class AuroraMysqlBacktracksTests : RuleTests<AuroraMysqlBacktracks>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A cluster that backtracks",
            Cluster(new() { ["engine"] = "aurora-mysql", ["backtrackWindow"] = 86400 })),
        Violating(
            "A cluster that leaves it at the default",
            Cluster(new() { ["engine"] = "aurora-mysql" }),
            "`backtrackWindow` is not set on this cluster. Set it to the seconds that a mistake goes unnoticed, for "
            + "example 86400."),
        Violating(
            "A cluster that cannot backtrack",
            Cluster(new() { ["engine"] = "aurora-mysql", ["backtrackWindow"] = 0 }),
            "`backtrackWindow` is 0 on this cluster. Set it to the seconds that a mistake goes unnoticed, for example "
            + "86400."),
        NotApplicable(
            "A cluster of a global database",
            Cluster(new() { ["engine"] = "aurora-mysql", ["globalClusterIdentifier"] = "world" }),
            "A cluster of a global database cannot backtrack."),
        NotApplicable(
            "Aurora PostgreSQL",
            Cluster(new() { ["engine"] = "aurora-postgresql" }),
            "Only Aurora MySQL can backtrack."),
        Undecided(
            "A window that is not known yet",
            "backtrackWindow",
            Cluster(new() { ["engine"] = "aurora-mysql", ["backtrackWindow"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Cluster(PropertyBag properties) =>
        new("aws:rds/cluster:Cluster", "cluster") { Properties = properties };
}
