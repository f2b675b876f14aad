using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class GlueCatalogIsEncryptedTests : RuleTests<GlueCatalogIsEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Everything is encrypted", Catalog("SSE-KMS", true)),
        Violating(
            "Nothing is encrypted",
            Catalog("DISABLED", false),
            "`dataCatalogEncryptionSettings.encryptionAtRest.catalogEncryptionMode` is DISABLED on this catalogue. "
            + "Set it to \"SSE-KMS\".",
            "`dataCatalogEncryptionSettings.connectionPasswordEncryption.returnConnectionPasswordEncrypted` is false "
            + "on this catalogue. Set it to true."),
        Undecided(
            "A mode that is not known yet",
            "dataCatalogEncryptionSettings.encryptionAtRest.catalogEncryptionMode",
            Catalog(PolicyValue.Unknown(), true)),
    ];

    private static TestResource Catalog(PolicyValue mode, PolicyValue passwords) =>
        new("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings", "catalog")
        {
            Properties = new()
            {
                ["dataCatalogEncryptionSettings"] = new PropertyBag
                {
                    ["encryptionAtRest"] = new PropertyBag { ["catalogEncryptionMode"] = mode },
                    ["connectionPasswordEncryption"] = new PropertyBag
                    {
                        ["returnConnectionPasswordEncrypted"] = passwords,
                    },
                },
            },
        };
}
