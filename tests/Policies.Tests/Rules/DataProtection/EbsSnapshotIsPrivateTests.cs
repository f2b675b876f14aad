using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class EbsSnapshotIsPrivateTests : RuleTests<EbsSnapshotIsPrivate>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A snapshot for one account", Permission("123456789012")),
        Violating(
            "A snapshot for everyone",
            Permission("all"),
            "`accountId` is \"all\" on this permission. Set it to the account that needs the snapshot."),
        NotApplicable("Another type", TestResource.Of<Ebs.Volume>("data")),
        Undecided("An account that is not known yet", "accountId", Permission(PolicyValue.Unknown())),
    ];

    private static TestResource Permission(PolicyValue account) =>
        new("aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission", "backup")
        {
            Properties = new() { ["accountId"] = account },
        };
}
