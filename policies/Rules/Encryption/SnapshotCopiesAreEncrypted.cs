using Alicerce.Policies.Snapshots;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Snapshots that Data Lifecycle Manager copies into other Regions are encrypted there.</summary>
public sealed class SnapshotCopiesAreEncrypted() : ResourceRule<Dlm.LifecyclePolicy>(new RuleInfo
{
    Id = "snapshot-copies-are-encrypted",
    Title = "Every copy that a snapshot policy makes is encrypted.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Checkov = ["CKV_AWS_253", "CKV_AWS_255"],
    Rationale = "The copy of an unencrypted snapshot stays in the clear, in a Region that is looked at less.",
    Fix = "Set `encrypted` of the copy rule to true, and name a key of the destination.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Dlm.LifecyclePolicy resource, ResourceContext context)
    {
        foreach (var copy in SnapshotCopy.Of(resource).Where(copy => copy.Encrypted != true))
        {
            context.ReportViolation(
                $"`{copy.Path}.encrypted` is {Found.Of(copy.Encrypted)}. Set it to true, and name a key of the "
                + "destination in "
                + "`cmkArn`.");
        }
    }

    /// <inheritdoc/>
    protected override void OnRemediate(Dlm.LifecyclePolicy resource, RemediationContext context)
    {
        foreach (var copy in SnapshotCopy.Of(resource).Where(copy => copy.Encrypted != true))
        {
            context.Set($"{copy.Path}.encrypted", true);
        }
    }
}
