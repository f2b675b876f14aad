namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A volume says that it is encrypted, whatever the default of the account is.</summary>
public sealed class EbsVolumeIsEncrypted() : RepairableRule(
    new RuleInfo
    {
        Id = "ebs-volume-is-encrypted",
        Title = "An EBS volume is encrypted.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Encryption,
        Controls = ["EC2.3"],
        Checkov = ["CKV_AWS_3", "CKV2_AWS_2"],
        Rationale =
            "A volume that was created without encryption stays so: its snapshots and copies carry readable data.",
        Fix = "Set `encrypted` to true, and `kmsKeyId` where a key of your own is required.",
    },
    Ebs.Volume.ResourceType)
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var encrypted = context.Properties.Boolean("encrypted");
        if (encrypted is null && context.Properties.Has("snapshotId"))
        {
            context.NotApplicable("A volume from a snapshot is encrypted exactly when the snapshot is.");
        }

        if (encrypted != true)
        {
            wrong("encrypted", true, $"`encrypted` is {Found.Of(encrypted)} on this volume. Set it to true.");
        }
    }
}
