using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Snapshots are not in the clear.</summary>
public sealed class RdsSnapshotIsEncrypted() : StackRule(new RuleInfo
{
    Id = "rds-snapshot-is-encrypted",
    Title = "An RDS snapshot is made of an encrypted database.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Controls = ["RDS.4"],
    Checkov = ["CKV_AWS_146", "CKV_AWS_266"],
    Rationale = "A snapshot is encrypted exactly when its source is, and it is easier to copy away than the source.",
    Fix = "Set `storageEncrypted` of the database or cluster to true.",
    Limits = "The rule follows the identifier of the snapshot to a database or cluster of the stack. A source in "
        + "another stack, and one that is itself a copy, is not judged.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        Judge(context, DatabaseTypes.Snapshot, "dbInstanceIdentifier", DatabaseTypes.Instance, "identifier");
        Judge(
            context, DatabaseTypes.ClusterSnapshot, "dbClusterIdentifier", DatabaseTypes.Cluster, "clusterIdentifier");
    }

    private static void Judge(
        StackContext context, string snapshotType, string reference, string sourceType, string identifier) =>
        context.ForEach(context.Resources.OfType(snapshotType), snapshot =>
        {
            var source = context.Resources.OfType(sourceType)
                .FirstOrDefault(candidate => snapshot.RefersTo(reference, candidate, identifier, "id"));
            if (source is not null
                && !DatabaseCopy.Is(source.Properties) && source.Properties.Boolean("storageEncrypted") != true)
            {
                context.ReportViolation(
                    snapshot,
                    $"This is a snapshot of {source.Name}, and `storageEncrypted` is "
                    + $"{Found.Of(source.Properties.Boolean("storageEncrypted"))} there. Set it to true.");
            }
        });
}
