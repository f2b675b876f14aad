namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Every volume of an image is encrypted.</summary>
public sealed class ImageVolumesAreEncrypted() : ResourceRule<Ec2.Ami>(new RuleInfo
{
    Id = "image-volumes-are-encrypted",
    Title = "Every volume of an image is encrypted.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Checkov = ["CKV_AWS_204"],
    Rationale = "Machines that start from the image write readable volumes unless each one says otherwise.",
    Fix =
        "Set `encrypted` to true in each of `ebsBlockDevices`, or make the image from encrypted snapshots.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Ec2.Ami resource, ResourceContext context) =>
        Judgement.ForEach(resource.EbsBlockDevices, (i, device) =>
        {
            if (!device.Properties.Has("snapshotId") && device.Encrypted != true)
            {
                context.ReportViolation(
                    $"`ebsBlockDevices[{i}].encrypted` is {Found.Of(device.Encrypted)} on this image. Set it to true.");
            }
        });
}
