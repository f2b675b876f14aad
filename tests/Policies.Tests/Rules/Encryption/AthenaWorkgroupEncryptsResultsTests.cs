using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class AthenaWorkgroupEncryptsResultsTests : RuleTests<AthenaWorkgroupEncryptsResults>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Results with a key", Of("SSE_KMS")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`configuration.resultConfiguration.encryptionConfiguration.encryptionOption` is not set on this "
                + "workgroup. Set it to \"SSE_KMS\", with a key in `kmsKeyArn`."),
        NotApplicable(
            "Results that Athena keeps",
            TestResource.Of<Athena.Workgroup>(
                "lake",
                new()
                {
                    ["configuration"] = new PropertyBag
                    {
                        ["managedQueryResultsConfiguration"] = new PropertyBag { ["enabled"] = true },
                    },
                }),
            "Athena keeps the results itself, encrypted."),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Athena.Workgroup>(
            "lake",
            new()
            {
                ["configuration"] = new PropertyBag
                {
                    ["resultConfiguration"] = new PropertyBag
                    {
                        ["encryptionConfiguration"] = new PropertyBag { ["encryptionOption"] = value },
                    },
                },
            });
}
