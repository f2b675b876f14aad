using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class LaunchTemplateVolumesAreEncryptedTests : RuleTests<LaunchTemplateVolumesAreEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Encrypted volumes", Template(Disk("/dev/xvda", "true"), Disk("/dev/sdf", true))),
        Compliant("A template without volumes of its own", Template()),
        Compliant("A volume whose encryption comes from its snapshot", Template(FromSnapshot("/dev/sdf"))),
        Violating(
            "A data volume that is not encrypted",
            Template(Disk("/dev/xvda", "true"), Disk("/dev/sdf", "false")),
            "`blockDeviceMappings[1].ebs.encrypted` is \"false\" for the volume /dev/sdf. Set it to \"true\"."),
        Violating(
            "Volumes that leave it to the account",
            Template(Disk("/dev/xvda"), Disk("/dev/sdf")),
            "`blockDeviceMappings[0].ebs.encrypted` is not set for the volume /dev/xvda. Set it to \"true\".",
            "`blockDeviceMappings[1].ebs.encrypted` is not set for the volume /dev/sdf. Set it to \"true\"."),
        Violating(
            "A volume that is not encrypted beside one that is not known yet",
            Template(Disk("/dev/xvda", PolicyValue.Unknown()), Disk("/dev/sdf", "false")),
            "`blockDeviceMappings[1].ebs.encrypted` is \"false\" for the volume /dev/sdf. Set it to \"true\"."),
        NotApplicable("Another type", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "A switch that is not known yet",
            "blockDeviceMappings.0.ebs.encrypted",
            Template(Disk("/dev/xvda", PolicyValue.Unknown()))),
    ];

    private static TestResource Template(params PolicyValue[] disks) => TestResource.Of<Ec2.LaunchTemplate>(
        "web", disks.Length == 0 ? [] : new() { ["blockDeviceMappings"] = PolicyValue.List(disks) });

    private static PolicyValue Disk(string device, PolicyValue? encrypted = null) => new PropertyBag
    {
        ["deviceName"] = device,
        ["ebs"] = encrypted is { } value
            ? new PropertyBag { ["volumeType"] = "gp3", ["encrypted"] = value }
            : new PropertyBag { ["volumeType"] = "gp3" },
    };

    private static PolicyValue FromSnapshot(string device) => new PropertyBag
    {
        ["deviceName"] = device,
        ["ebs"] = new PropertyBag { ["snapshotId"] = "snap-1" },
    };
}
