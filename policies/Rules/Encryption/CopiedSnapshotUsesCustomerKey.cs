namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A copy of a snapshot is encrypted with a key of your own.</summary>
public sealed class CopiedSnapshotUsesCustomerKey() : ResourceRule<Ebs.SnapshotCopy>(new RuleInfo
{
    Id = "copied-snapshot-uses-customer-key",
    Title = "A copy of a snapshot is encrypted with a key of your own.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Encryption,
    Checkov = ["CKV_AWS_183"],
    Rationale = "A key of your own says who may restore the copy, and can be taken away.",
    Fix = "Set `encrypted` to true and `kmsKeyId` to a key of the region of the copy.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Ebs.SnapshotCopy resource, ResourceContext context)
    {
        if (!resource.Properties.Has("kmsKeyId"))
        {
            context.ReportViolation("`kmsKeyId` is not set on this copy. Set it to a key of the region of the copy.");
        }

        if (resource.Encrypted != true)
        {
            context.ReportViolation($"`encrypted` is {Found.Of(resource.Encrypted)} on this copy. Set it to true.");
        }
    }
}
