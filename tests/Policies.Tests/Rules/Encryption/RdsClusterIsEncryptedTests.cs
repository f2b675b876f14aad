using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RdsClusterIsEncryptedTests : RuleTests<RdsClusterIsEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An encrypted cluster", Cluster(new() { ["storageEncrypted"] = true })),
        Violating(
            "A cluster in the clear",
            Cluster(new() { ["storageEncrypted"] = false }),
            "`storageEncrypted` is false on this cluster. Set it to true."),
        Violating(
            "A cluster that leaves it at the default",
            Cluster([]),
            "`storageEncrypted` is not set on this cluster. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "storageEncrypted",
            Cluster(new() { ["storageEncrypted"] = PolicyValue.Unknown() })),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        NotApplicable(
            "The first Aurora Serverless",
            Cluster(new() { ["engineMode"] = "serverless" }),
            "The first Aurora Serverless is always encrypted."),
        NotApplicable(
            "A restored cluster",
            Cluster(new() { ["snapshotIdentifier"] = "before-migration" }),
            "A restored or replicated cluster is encrypted when its source is."),
    ];

    private static TestResource Cluster(PropertyBag properties) =>
        new("aws:rds/cluster:Cluster", "cluster") { Properties = properties };
}
