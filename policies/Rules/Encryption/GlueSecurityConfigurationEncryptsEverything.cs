using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A security configuration leaves nothing of a job in the clear.</summary>
public sealed class GlueSecurityConfigurationEncryptsEverything() : ResourceRule(
    new RuleInfo
    {
        Id = "glue-security-configuration-encrypts-everything",
        Title = "A Glue security configuration encrypts results, logs and bookmarks.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_99"],
        Rationale = "What is left out is written without a key: logs hold rows of data when a job fails.",
        Fix = "Set `s3EncryptionMode`, `cloudwatchEncryptionMode` and `jobBookmarksEncryptionMode`, each with a key.",
    },
    AnalyticsTypes.GlueSecurityConfiguration)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context) =>
        Demand.Check(
            context,
            "this security configuration",
            Enabled("s3Encryption.s3EncryptionMode", "SSE-KMS"),
            Enabled("cloudwatchEncryption.cloudwatchEncryptionMode", "SSE-KMS"),
            Enabled("jobBookmarksEncryption.jobBookmarksEncryptionMode", "CSE-KMS"));

    private static Demand Enabled(string path, string mode) =>
        new($"encryptionConfiguration.{path}", value => value.AsText() != "DISABLED", $"\"{mode}\"");
}
