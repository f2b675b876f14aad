using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class RdsInstanceAcceptsIamLoginsTests : RuleTests<RdsInstanceAcceptsIamLogins>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A database with logins through IAM",
            Database(new() { ["engine"] = "postgres", ["iamDatabaseAuthenticationEnabled"] = true })),
        Violating(
            "A database without logins through IAM",
            Database(new() { ["engine"] = "postgres", ["iamDatabaseAuthenticationEnabled"] = false }),
            "`iamDatabaseAuthenticationEnabled` is false on this database. Set it to true."),
        Violating(
            "A database that leaves it at the default",
            Database(new() { ["engine"] = "postgres" }),
            "`iamDatabaseAuthenticationEnabled` is not set on this database. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "iamDatabaseAuthenticationEnabled",
            Database(new() { ["engine"] = "postgres", ["iamDatabaseAuthenticationEnabled"] = PolicyValue.Unknown() })),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        NotApplicable(
            "A database of Oracle",
            Database(new() { ["engine"] = "oracle-ee" }),
            "Only MySQL, PostgreSQL and MariaDB accept logins through IAM; a copy takes its engine from its source."),
        NotApplicable(
            "A replica",
            Database(new() { ["replicateSourceDb"] = "primary" }),
            "Only MySQL, PostgreSQL and MariaDB accept logins through IAM; a copy takes its engine from its source."),
        Undecided(
            "An engine that is not known yet",
            "engine",
            Database(new() { ["engine"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
