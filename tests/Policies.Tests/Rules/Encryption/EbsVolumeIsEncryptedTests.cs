using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class EbsVolumeIsEncryptedTests : RuleTests<EbsVolumeIsEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An encrypted volume", Volume(new() { ["encrypted"] = true })),
        Compliant("An encrypted volume, written as text", Volume(new() { ["encrypted"] = "true" })),
        Violating(
            "A volume that leaves it to the account",
            Volume([]),
            "`encrypted` is not set on this volume. Set it to true."),
        Violating(
            "A volume that is not encrypted",
            Volume(new() { ["encrypted"] = false, ["snapshotId"] = "snap-1" }),
            "`encrypted` is false on this volume. Set it to true."),
        NotApplicable(
            "A volume from a snapshot",
            Volume(new() { ["snapshotId"] = PolicyValue.Unknown() }),
            "A volume from a snapshot is encrypted exactly when the snapshot is."),
        Undecided("A switch that is not known yet", "encrypted", Volume(new() { ["encrypted"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Volume(PropertyBag properties) => TestResource.Of<Ebs.Volume>("data", properties);
}
