namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Every volume of an image is encrypted.</summary>
public sealed class ImageVolumesAreEncrypted() : RepairableRule(
    new RuleInfo
    {
        Id = "image-volumes-are-encrypted",
        Title = "Every volume of an image is encrypted.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_204"],
        Rationale = "Machines that start from the image write readable volumes unless each one says otherwise.",
        Fix = "Set `encrypted` to true in each of `ebsBlockDevices`, or make the image from encrypted snapshots.",
    },
    Ec2.Ami.ResourceType)
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong) =>
        Judgement.ForEach(Ec2.Ami.Of(context.Properties).EbsBlockDevices, (i, device) =>
        {
            if (!device.Properties.Has("snapshotId") && device.Encrypted != true)
            {
                wrong(
                    $"ebsBlockDevices[{i}].encrypted",
                    true,
                    $"`ebsBlockDevices[{i}].encrypted` is {Found.Of(device.Encrypted)} on this image. Set it to true.");
            }
        });
}
