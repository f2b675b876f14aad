namespace Alicerce.Policies.Rules.Encryption;

/// <summary>An EBS volume is encrypted with a key of your own.</summary>
public sealed class EbsVolumeUsesCustomerKey() : ResourceRule<Ebs.Volume>(new RuleInfo
{
    Id = "ebs-volume-uses-customer-key",
    Title = "An EBS volume is encrypted with a key of your own.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Encryption,
    Checkov = ["CKV_AWS_189"],
    AlwaysDecides = Certainty.OfSetting,
    Rationale =
        "The key of AWS can neither be shared with another account nor be taken away from somebody.",
    Fix = "Set `kmsKeyId` to a key of your own.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Ebs.Volume resource, ResourceContext context)
    {
        if (!resource.Properties.Has("kmsKeyId") && resource.Properties.Has("snapshotId"))
        {
            context.NotApplicable("A volume from a snapshot has the key of the snapshot.");
        }

        // A key that is not known yet is made by this stack, and so is no key of AWS.
        if (!resource.Properties.IsUnknown("kmsKeyId")
            && (resource.KmsKeyId is not { } key || key.EndsWith("alias/aws/ebs", StringComparison.Ordinal)))
        {
            context.ReportViolation(
                $"`kmsKeyId` is {Found.Of(resource.KmsKeyId)} on this volume. Set it to a key of your own.");
        }
    }
}
