using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class Ec2InstanceVolumesAreEncryptedTests : RuleTests<Ec2InstanceVolumesAreEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An encrypted root volume", Instance(root: true)),
        Compliant("Encrypted volumes", Instance(root: true, true)),
        Violating(
            "A root volume that leaves it to the account",
            TestResource.Of<Ec2.Instance>("builder"),
            "`rootBlockDevice.encrypted` is not set on this instance. Set it to true."),
        Violating(
            "A data volume that is not encrypted",
            Instance(root: true, true, false),
            "`ebsBlockDevices[1].encrypted` is false on this instance. Set it to true."),
        Violating(
            "A launch configuration",
            new TestResource("aws:ec2/launchConfiguration:LaunchConfiguration", "web"),
            "`rootBlockDevice.encrypted` is not set on this instance. Set it to true."),
        NotApplicable(
            "An instance that takes its volumes from a launch template",
            TestResource.Of<Ec2.Instance>("server", new() { ["launchTemplate"] = new PropertyBag { ["id"] = "lt-1" } }),
            "An instance that describes no volume has those of its launch template."),
        Undecided("A switch that is not known yet", "rootBlockDevice.encrypted", Instance(PolicyValue.Unknown())),
    ];

    private static TestResource Instance(PolicyValue root, params PolicyValue[] disks) =>
        TestResource.Of<Ec2.Instance>("builder", new()
        {
            ["rootBlockDevice"] = new PropertyBag { ["encrypted"] = root },
            ["ebsBlockDevices"] = PolicyValue.List(disks.Select(
                (encrypted, i) => (PolicyValue)new PropertyBag
                {
                    ["deviceName"] = $"/dev/sd{(char)('f' + i)}",
                    ["encrypted"] = encrypted,
                })),
        });
}
