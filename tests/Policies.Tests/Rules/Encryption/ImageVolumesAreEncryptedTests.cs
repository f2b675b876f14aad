using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class ImageVolumesAreEncryptedTests : RuleTests<ImageVolumesAreEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An encrypted volume", Image(new PropertyBag { ["encrypted"] = true })),
        Compliant("A volume from a snapshot", Image(new PropertyBag { ["snapshotId"] = PolicyValue.Unknown() })),
        Violating(
            "A volume that is not encrypted",
            Image(new PropertyBag()),
            "`ebsBlockDevices[0].encrypted` is not set on this image. Set it to true."),
        Violating(
            "The same beside one that is not known yet",
            Image(new PropertyBag { ["encrypted"] = PolicyValue.Unknown() }, new PropertyBag { ["encrypted"] = false }),
            "`ebsBlockDevices[1].encrypted` is false on this image. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "ebsBlockDevices.0.encrypted",
            Image(new PropertyBag { ["encrypted"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Image(params PropertyBag[] devices) => TestResource.Of<Ec2.Ami>("golden", new()
    {
        ["ebsBlockDevices"] = PolicyValue.List(devices.Select(device => (PolicyValue)device)),
    });
}
