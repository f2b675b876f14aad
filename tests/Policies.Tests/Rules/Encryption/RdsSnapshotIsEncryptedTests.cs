using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RdsSnapshotIsEncryptedTests : RuleTests<RdsSnapshotIsEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A snapshot of an encrypted database", Database(new() { ["storageEncrypted"] = true }), Snapshot),
        Compliant("A snapshot of a database of another stack", Elsewhere),
        Compliant("A snapshot of a replica", Database(new() { ["replicateSourceDb"] = "primary" }), Snapshot),
        Violating(
            "A snapshot of a database in the clear",
            [Database(new() { ["storageEncrypted"] = false }), Snapshot],
            "This is a snapshot of db, and `storageEncrypted` is false there. Set it to true."),
        Violating(
            "A snapshot of a cluster in the clear",
            [Cluster, ClusterSnapshot],
            "This is a snapshot of cluster, and `storageEncrypted` is not set there. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "storageEncrypted",
            Database(new() { ["storageEncrypted"] = PolicyValue.Unknown() }),
            Snapshot),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);

    private static TestResource Snapshot =>
        new TestResource("aws:rds/snapshot:Snapshot", "before").Naming("dbInstanceIdentifier", Database([]));

    private static TestResource Elsewhere => new("aws:rds/snapshot:Snapshot", "before")
    {
        Properties = new() { ["dbInstanceIdentifier"] = "other" },
    };

    private static TestResource Cluster => new("aws:rds/cluster:Cluster", "cluster");

    private static TestResource ClusterSnapshot =>
        new TestResource("aws:rds/clusterSnapshot:ClusterSnapshot", "before").Naming("dbClusterIdentifier", Cluster);
}
