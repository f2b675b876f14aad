namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The root volume and every further volume of an instance are encrypted.</summary>
public sealed class Ec2InstanceVolumesAreEncrypted() : RepairableRule(
    new RuleInfo
    {
        Id = "ec2-instance-volumes-are-encrypted",
        Title = "Every volume of an EC2 instance is encrypted.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Encryption,
        Controls = ["EC2.3"],
        Checkov = ["CKV_AWS_8"],
        Rationale = "Volumes that are created with the instance are as readable as any other volume.",
        Fix = "Set `encrypted` to true in `rootBlockDevice` and in each of `ebsBlockDevices`.",
    },
    Ec2.Instance.ResourceType,
    ComputeTypes.LaunchConfiguration)
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        // A launch configuration has the same blocks.
        var resource = Ec2.Instance.Of(context.Properties);
        if (resource.RootBlockDevice is null && resource.Properties.Has("launchTemplate"))
        {
            context.NotApplicable("An instance that describes no volume has those of its launch template.");
        }

        Check(wrong, "rootBlockDevice", resource.RootBlockDevice?.Encrypted);
        Judgement.ForEach(resource.EbsBlockDevices, (i, device) =>
        {
            if (device.Encrypted is not null || !device.Properties.Has("snapshotId"))
            {
                Check(wrong, $"ebsBlockDevices[{i}]", device.Encrypted);
            }
        });
    }

    private static void Check(WrongSetting wrong, string path, bool? encrypted)
    {
        if (encrypted != true)
        {
            wrong(
                $"{path}.encrypted",
                true,
                $"`{path}.encrypted` is {Found.Of(encrypted)} on this instance. Set it to true.");
        }
    }
}
