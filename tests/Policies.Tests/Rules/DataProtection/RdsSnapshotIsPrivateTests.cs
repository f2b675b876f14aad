using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class RdsSnapshotIsPrivateTests : RuleTests<RdsSnapshotIsPrivate>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A snapshot that is not shared", Snapshot([])),
        Compliant(
            "A snapshot for one account",
            Snapshot(new() { ["sharedAccounts"] = PolicyValue.List("111122223333") })),
        Violating(
            "A snapshot for everyone",
            Snapshot(new() { ["sharedAccounts"] = PolicyValue.List("all") }),
            "`sharedAccounts` holds \"all\" on this snapshot. Name the accounts that need it instead."),
        Violating(
            "A snapshot of a cluster for everyone",
            new TestResource("aws:rds/clusterSnapshot:ClusterSnapshot", "before")
            {
                Properties = new() { ["sharedAccounts"] = PolicyValue.List("111122223333", "all") },
            },
            "`sharedAccounts` holds \"all\" on this snapshot. Name the accounts that need it instead."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "Accounts that are not known yet",
            "sharedAccounts",
            Snapshot(new() { ["sharedAccounts"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Snapshot(PropertyBag properties) =>
        new("aws:rds/snapshot:Snapshot", "before") { Properties = properties };
}
