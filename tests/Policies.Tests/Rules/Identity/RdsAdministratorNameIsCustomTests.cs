using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class RdsAdministratorNameIsCustomTests : RuleTests<RdsAdministratorNameIsCustom>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An administrator with a name of its own", Database(new() { ["username"] = "keeper" })),
        Compliant(
            "A restored database, which has the name of its source",
            Database(new() { ["snapshotIdentifier"] = "before" })),
        Violating(
            "The name that PostgreSQL has everywhere",
            Database(new() { ["username"] = "postgres" }),
            "`username` is \"postgres\" on this database. Choose a name that is not a default."),
        Violating(
            "The name that clusters have everywhere",
            new TestResource("aws:rds/cluster:Cluster", "cluster")
            {
                Properties = new() { ["masterUsername"] = "admin" },
            },
            "`masterUsername` is \"admin\" on this database. Choose a name that is not a default."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "A name that is not known yet",
            "username",
            Database(new() { ["username"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
