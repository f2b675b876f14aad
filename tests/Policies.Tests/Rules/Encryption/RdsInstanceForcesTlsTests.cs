using Alicerce.Policies.Rules.Encryption;
using static Alicerce.Policies.Tests.Databases.TestParameterGroups;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RdsInstanceForcesTlsTests : RuleTests<RdsInstanceForcesTls>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A group that forces TLS", Using("postgres"), Group("postgres17", ("rds.force_ssl", "1"))),
        Compliant("A group of PostgreSQL 15, where it is the default", Using("postgres"), Group("postgres15")),
        Compliant("The default group of the newest version", Database(new() { ["engine"] = "postgres" })),
        Compliant(
            "The default group of a new version",
            Database(new() { ["engine"] = "postgres", ["engineVersion"] = "16.3" })),
        Compliant(
            "A group of another stack",
            Database(new() { ["engine"] = "postgres", ["parameterGroupName"] = "shared" })),
        Compliant(
            "A group of MySQL that forces TLS",
            Using("mysql"),
            Group("mysql8.0", ("require_secure_transport", "ON"))),
        Compliant("MariaDB 11.8, where it is the default", Using("mariadb"), Group("mariadb11.8")),
        Compliant("Oracle, which has no such parameter", Database(new() { ["engine"] = "oracle-ee" })),
        Compliant(
            "What RDS chooses by itself",
            TestResource.Of<Rds.Instance>(
                "db",
                new()
                {
                    ["engine"] = "postgres",
                    ["engineVersion"] = "17",
                    ["parameterGroupName"] = PolicyValue.Unknown(),
                })),
        Violating(
            "A group that allows plain connections",
            [Using("postgres"), Group("postgres17", ("rds.force_ssl", "0"))],
            "`rds.force_ssl` is \"0\" in the parameter group of this database. Set it to 1 in a group that "
            + "`parameterGroupName` names."),
        Violating(
            "A group of PostgreSQL 14, where it is not the default",
            [Using("postgres"), Group("postgres14")],
            "`rds.force_ssl` is not set in the parameter group of this database. Set it to 1 in a group that "
            + "`parameterGroupName` names."),
        Violating(
            "The default group of PostgreSQL 14",
            [Database(new() { ["engine"] = "postgres", ["engineVersion"] = "14.9" })],
            "`rds.force_ssl` is not set in the parameter group of this database. Set it to 1 in a group that "
            + "`parameterGroupName` names."),
        Violating(
            "The default group of PostgreSQL 14, by name",
            [
                Database(new()
                {
                    ["engine"] = "postgres",
                    ["engineVersion"] = "14.9",
                    ["parameterGroupName"] = "default.postgres14",
                }),
            ],
            "`rds.force_ssl` is not set in the parameter group of this database. Set it to 1 in a group that "
            + "`parameterGroupName` names."),
        Violating(
            "A group of MySQL that allows plain connections",
            [Using("mysql"), Group("mysql8.4")],
            "`require_secure_transport` is not set in the parameter group of this database. Set it to 1 in a group "
            + "that `parameterGroupName` names."),
        Violating(
            "A group of MariaDB that allows plain connections",
            [Using("mariadb"), Group("mariadb10.11", ("require_secure_transport", "0"))],
            "`require_secure_transport` is \"0\" in the parameter group of this database. Set it to 1 in a group that "
            + "`parameterGroupName` names."),
        Violating(
            "A group of SQL Server that allows plain connections",
            [Using("sqlserver-se"), Group("sqlserver-se-16.0")],
            "`rds.force_ssl` is not set in the parameter group of this database. Set it to 1 in a group that "
            + "`parameterGroupName` names."),
        Violating(
            "A database beside one that is not known yet",
            [
                TestResource.Of<Rds.Instance>("later", new() { ["engine"] = PolicyValue.Unknown() }),
                Database(new() { ["engine"] = "mysql", ["engineVersion"] = "8.0.35" }),
            ],
            "`require_secure_transport` is not set in the parameter group of this database. Set it to 1 in a group "
            + "that `parameterGroupName` names."),
        Undecided(
            "A value that is not known yet",
            "parameters.0.value",
            Using("postgres"),
            GroupOf(PolicyValue.Unknown())),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);

    private static TestResource Using(string engine) =>
        Database(new() { ["engine"] = engine }).Naming("parameterGroupName", Group(""));

    private static TestResource GroupOf(PolicyValue value) => TestResource.Of<Rds.ParameterGroup>("parameters", new()
    {
        ["family"] = "postgres17",
        ["parameters"] = PolicyValue.List(new PropertyBag { ["name"] = "rds.force_ssl", ["value"] = value }),
    });
}
