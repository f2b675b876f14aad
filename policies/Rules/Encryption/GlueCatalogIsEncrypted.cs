using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Names, columns and passwords in the data catalogue are encrypted.</summary>
public sealed class GlueCatalogIsEncrypted() : ResourceRule(
    new RuleInfo
    {
        Id = "glue-catalog-is-encrypted",
        Title = "The Glue data catalogue is encrypted.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_94"],
        Rationale = "The catalogue knows where all data is, and the passwords that lead to it.",
        Fix = "Set `catalogEncryptionMode` to \"SSE-KMS\" and `returnConnectionPasswordEncrypted` to true.",
    },
    AnalyticsTypes.GlueCatalogEncryption)
{
    private const string Settings = "dataCatalogEncryptionSettings";

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context) =>
        Demand.Check(
            context,
            "this catalogue",
            new(
                $"{Settings}.encryptionAtRest.catalogEncryptionMode",
                mode => mode.AsText() != "DISABLED",
                "\"SSE-KMS\""),
            new(
                $"{Settings}.connectionPasswordEncryption.returnConnectionPasswordEncrypted",
                PolicyValue.ReadBoolean,
                "true"));
}
