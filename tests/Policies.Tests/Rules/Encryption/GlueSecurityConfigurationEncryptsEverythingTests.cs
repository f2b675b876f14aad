using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class GlueSecurityConfigurationEncryptsEverythingTests
    : RuleTests<GlueSecurityConfigurationEncryptsEverything>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Everything is encrypted", Configuration("SSE-S3", "SSE-KMS", "CSE-KMS")),
        Violating(
            "Results only",
            Configuration("SSE-KMS", "DISABLED", PolicyValue.Null),
            "`encryptionConfiguration.cloudwatchEncryption.cloudwatchEncryptionMode` is DISABLED on this security "
            + "configuration. Set it to \"SSE-KMS\".",
            "`encryptionConfiguration.jobBookmarksEncryption.jobBookmarksEncryptionMode` is not set on this security "
            + "configuration. Set it to \"CSE-KMS\"."),
        Undecided(
            "A mode that is not known yet",
            "encryptionConfiguration.s3Encryption.s3EncryptionMode",
            Configuration(PolicyValue.Unknown(), "SSE-KMS", "CSE-KMS")),
    ];

    private static TestResource Configuration(PolicyValue results, PolicyValue logs, PolicyValue bookmarks) =>
        new("aws:glue/securityConfiguration:SecurityConfiguration", "lake")
        {
            Properties = new()
            {
                ["encryptionConfiguration"] = new PropertyBag
                {
                    ["s3Encryption"] = new PropertyBag { ["s3EncryptionMode"] = results },
                    ["cloudwatchEncryption"] = new PropertyBag { ["cloudwatchEncryptionMode"] = logs },
                    ["jobBookmarksEncryption"] = new PropertyBag { ["jobBookmarksEncryptionMode"] = bookmarks },
                },
            },
        };
}
