using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The storage of a database is encrypted.</summary>
public sealed class RdsInstanceIsEncrypted() : ResourceRule<Rds.Instance>(new RuleInfo
{
    Id = "rds-instance-is-encrypted",
    Title = "The storage of an RDS instance is encrypted.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Encryption,
    Controls = ["RDS.3"],
    Checkov = ["CKV_AWS_16"],
    Rationale = "Encryption cannot be switched on later: the database would have to be replaced with its data.",
    Fix = "Set `storageEncrypted` to true, and `kmsKeyId` where a key of your own is required.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Rds.Instance resource, ResourceContext context)
    {
        if (DatabaseCopy.Is(resource.Properties))
        {
            context.NotApplicable("A replica or a restored database is encrypted exactly when its source is.");
        }

        if (resource.StorageEncrypted != true)
        {
            context.ReportViolation(
                $"`storageEncrypted` is {Found.Of(resource.StorageEncrypted)} on this database. Set it to true.");
        }
    }
}
