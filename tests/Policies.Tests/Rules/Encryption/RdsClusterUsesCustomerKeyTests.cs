using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RdsClusterUsesCustomerKeyTests : RuleTests<RdsClusterUsesCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A cluster with a key that is not known yet",
            Cluster(new() { ["storageEncrypted"] = true, ["kmsKeyId"] = PolicyValue.Unknown() })),
        Violating(
            "A cluster with the key of AWS",
            Cluster(new() { ["storageEncrypted"] = true }),
            "`kmsKeyId` is not set on this cluster, so the key of AWS encrypts it. Name a key of the account."),
        NotApplicable(
            "A cluster that is not encrypted",
            Cluster([]),
            "`rds-cluster-is-encrypted` is about clusters that are not encrypted at all."),
        Undecided(
            "A switch that is not known yet",
            "storageEncrypted",
            Cluster(new() { ["storageEncrypted"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Cluster(PropertyBag properties) =>
        new("aws:rds/cluster:Cluster", "cluster") { Properties = properties };
}
