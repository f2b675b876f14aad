using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The storage of a database is encrypted.</summary>
public sealed class RdsInstanceIsEncrypted() : SwitchRule(
    new RuleInfo
    {
        Id = "rds-instance-is-encrypted",
        Title = "The storage of an RDS instance is encrypted.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Encryption,
        Controls = ["RDS.3"],
        Checkov = ["CKV_AWS_16"],
        Rationale = "Encryption cannot be switched on later: the database would have to be replaced with its data.",
        Fix = "Set `storageEncrypted` to true, and `kmsKeyId` where a key of your own is required.",
    },
    "storageEncrypted",
    "this database",
    DatabaseTypes.Instance)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) => DatabaseCopy.Is(resource)
        ? "A replica or a restored database is encrypted exactly when its source is."
        : null;
}
