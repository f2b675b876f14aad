using Alicerce.Policies.Rules.Logging;
using static Alicerce.Policies.Tests.Databases.TestParameterGroups;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class PostgresInstanceLogsQueriesTests : RuleTests<PostgresInstanceLogsQueries>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A group that logs slow statements",
            Using("postgres"),
            Group("postgres17", ("log_min_duration_statement", "1000"))),
        Compliant(
            "A group that logs what changes something",
            Using("postgres"),
            Group("postgres17", ("log_statement", "ddl"))),
        Compliant(
            "A group of another stack",
            Database(new() { ["engine"] = "postgres", ["parameterGroupName"] = "shared" })),
        Compliant("Another engine", Database(new() { ["engine"] = "mysql" })),
        Violating(
            "The default group",
            [Database(new() { ["engine"] = "postgres" })],
            "`log_min_duration_statement` is not set and `log_statement` is not set in the parameter group of this "
            + "database. Set the first one to 1000, or the second one to `ddl`."),
        Violating(
            "A group that logs nothing",
            [Using("postgres"), Group("postgres17", ("log_min_duration_statement", "-1"), ("log_statement", "none"))],
            "`log_min_duration_statement` is \"-1\" and `log_statement` is \"none\" in the parameter group of this "
            + "database. Set the first one to 1000, or the second one to `ddl`."),
        Undecided(
            "A group that is not known yet",
            "family",
            Using("postgres"),
            TestResource.Of<Rds.ParameterGroup>("parameters", new() { ["family"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);

    private static TestResource Using(string engine) =>
        Database(new() { ["engine"] = engine }).Naming("parameterGroupName", Group(""));
}
