using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RdsInstanceIsEncryptedTests : RuleTests<RdsInstanceIsEncrypted>
{
    private const string FollowsItsSource =
        "A replica or a restored database is encrypted exactly when its source is.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An encrypted database", Database(new() { ["storageEncrypted"] = true })),
        Violating(
            "A database that says nothing",
            Database(new() { ["engine"] = "postgres" }),
            "`storageEncrypted` is not set on this database. Set it to true."),
        Violating(
            "A database that is not encrypted",
            Database(new() { ["storageEncrypted"] = false }),
            "`storageEncrypted` is false on this database. Set it to true."),
        NotApplicable(
            "A database as another one was at some time",
            TestResource.Of<Rds.Instance>("db", new()
            {
                ["restoreToPointInTime"] = new PropertyBag { ["sourceDbInstanceIdentifier"] = "primary" },
            })),
        NotApplicable("A replica", Database(new() { ["replicateSourceDb"] = "primary" }), FollowsItsSource),
        NotApplicable(
            "A restored database", Database(new() { ["snapshotIdentifier"] = PolicyValue.Unknown() }), FollowsItsSource),
        Undecided(
            "A switch that is not known yet",
            "storageEncrypted",
            Database(new() { ["storageEncrypted"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) => TestResource.Of<Rds.Instance>("db", properties);
}
