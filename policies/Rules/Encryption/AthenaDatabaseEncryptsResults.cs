namespace Alicerce.Policies.Rules.Encryption;

/// <summary>What queries of a database leave in S3 is encrypted as the database says.</summary>
public sealed class AthenaDatabaseEncryptsResults() : PresenceRule(
    new RuleInfo
    {
        Id = "athena-database-encrypts-results",
        Title = "An Athena database says how it is encrypted.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_77"],
        Rationale = "The statement that makes the database leaves its results in S3, with whatever encryption "
            + "the bucket "
            + "happens to have.",
        Fix = "Set `encryptionConfiguration.encryptionOption`, with a key in `kmsKey` for the options that need one.",
    },
    "encryptionConfiguration.encryptionOption",
    "this database",
    "\"SSE_KMS\", with a key in `kmsKey`",
    Athena.Database.ResourceType);
