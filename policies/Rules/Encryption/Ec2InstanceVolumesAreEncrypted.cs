namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The root volume and every further volume of an instance are encrypted.</summary>
public sealed class Ec2InstanceVolumesAreEncrypted() : ResourceRule<Ec2.Instance>(new RuleInfo
{
    Id = "ec2-instance-volumes-are-encrypted",
    Title = "Every volume of an EC2 instance is encrypted.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Encryption,
    Controls = ["EC2.3"],
    Checkov = ["CKV_AWS_8"],
    Rationale = "Volumes that are created with the instance are as readable as any other volume.",
    Fix = "Set `encrypted` to true in `rootBlockDevice` and in each of `ebsBlockDevices`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Ec2.Instance resource, ResourceContext context)
    {
        Check(context, "rootBlockDevice.encrypted", resource.RootBlockDevice?.Encrypted);
        for (var i = 0; i < resource.EbsBlockDevices.Count; i++)
        {
            var device = resource.EbsBlockDevices[i];
            if (device.Encrypted is not null || !device.Properties.Has("snapshotId"))
            {
                Check(context, $"ebsBlockDevices[{i}].encrypted", device.Encrypted);
            }
        }
    }

    private static void Check(ResourceContext context, string path, bool? encrypted)
    {
        if (encrypted != true)
        {
            context.ReportViolation($"`{path}` is {Found.Of(encrypted)} on this instance. Set it to true.");
        }
    }
}
