namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Who may read backups is a permission of its own.</summary>
public sealed class BackupVaultHasItsOwnKey() : ResourceRule<Backup.Vault>(new RuleInfo
{
    Id = "backup-vault-has-its-own-key",
    Title = "A backup vault has a key of the account.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Responsibility = Responsibility.Shared,
    Controls = ["Backup.1"],
    Checkov = ["CKV_AWS_166"],
    AlwaysDecides = Certainty.OfSetting,
    Rationale = "A vault without a key uses the one of AWS, which other accounts and copies into other Regions cannot "
        + "use.",
    Fix = "Set `kmsKeyArn` to a key that is kept apart from the keys of the data.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Backup.Vault resource, ResourceContext context)
    {
        if (!resource.Properties.Has("kmsKeyArn"))
        {
            context.ReportViolation(
                "`kmsKeyArn` is not set on this vault, so the key of AWS encrypts it. Name a key of the account.");
        }
    }
}
