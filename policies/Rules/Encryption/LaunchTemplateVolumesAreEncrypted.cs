namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Every volume that a launch template creates is encrypted.</summary>
public sealed class LaunchTemplateVolumesAreEncrypted() : RepairableRule(
    new RuleInfo
    {
        Id = "launch-template-volumes-are-encrypted",
        Title = "Every volume that a launch template creates is encrypted.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Encryption,
        Controls = ["EC2.181"],
        Checkov = ["CKV_AWS_8"],
        Rationale = "Auto Scaling starts machines from the template for years: each one would write readable volumes.",
        Fix = "Set `ebs.encrypted` to \"true\" in each of `blockDeviceMappings`.",
    },
    Ec2.LaunchTemplate.ResourceType)
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong) =>
        Judgement.ForEach(Ec2.LaunchTemplate.Of(context.Properties).BlockDeviceMappings, (i, mapping) =>
        {
            if (mapping.Ebs is { Encrypted: not "true" } volume && !volume.Properties.Has("snapshotId"))
            {
                wrong(
                    $"blockDeviceMappings[{i}].ebs.encrypted",
                    "true",
                    $"`blockDeviceMappings[{i}].ebs.encrypted` is {Found.Of(volume.Encrypted)} for the volume "
                    + $"{mapping.DeviceName}. Set it to \"true\".");
            }
        });
}
