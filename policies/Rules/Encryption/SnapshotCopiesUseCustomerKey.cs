using Alicerce.Policies.Snapshots;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Who may read copied snapshots is a permission of its own.</summary>
public sealed class SnapshotCopiesUseCustomerKey() : ResourceRule<Dlm.LifecyclePolicy>(new RuleInfo
{
    Id = "snapshot-copies-use-customer-key",
    Title = "Every copy that a snapshot policy makes has a key of the account.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Encryption,
    Checkov = ["CKV_AWS_254", "CKV_AWS_256"],
    Rationale = "Copies under the key of AWS cannot be shared with a recovery account, which is what copies are for.",
    Fix = "Name a key of the destination Region in `cmkArn`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Dlm.LifecyclePolicy resource, ResourceContext context)
    {
        foreach (var copy in SnapshotCopy.Of(resource).Where(copy => copy.Encrypted == true && !copy.HasKey))
        {
            context.ReportViolation(
                $"`{copy.Path}.cmkArn` is not set, so the key of AWS encrypts the copy. Name a key of the destination "
                + "Region.");
        }
    }
}
