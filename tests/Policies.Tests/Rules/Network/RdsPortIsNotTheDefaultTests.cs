using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class RdsPortIsNotTheDefaultTests : RuleTests<RdsPortIsNotTheDefault>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A port of its own", Database(new() { ["engine"] = "postgres", ["port"] = 6000 })),
        Violating(
            "The port of PostgreSQL",
            Database(new() { ["engine"] = "postgres", ["port"] = 5432 }),
            "`port` is 5432 on this database, and 5432 is the default of its engine. Choose another one."),
        Violating(
            "No port",
            Database(new() { ["engine"] = "mysql" }),
            "`port` is not set on this database, and 3306 is the default of its engine. Choose another one."),
        NotApplicable(
            "A replica",
            Database(new() { ["replicateSourceDb"] = "primary" }),
            "No default port is known for the engine; a copy takes its engine from its source."),
        Violating(
            "The port of SQL Server",
            Database(new() { ["engine"] = "sqlserver-web", ["port"] = 1433 }),
            "`port` is 1433 on this database, and 1433 is the default of its engine. Choose another one."),
        Violating(
            "The port of Oracle",
            Database(new() { ["engine"] = "oracle-ee" }),
            "`port` is not set on this database, and 1521 is the default of its engine. Choose another one."),
        Violating(
            "The port of Db2",
            Database(new() { ["engine"] = "db2-se" }),
            "`port` is not set on this database, and 50000 is the default of its engine. Choose another one."),
        Undecided(
            "A port that is not known yet",
            "port",
            Database(new() { ["engine"] = "postgres", ["port"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
