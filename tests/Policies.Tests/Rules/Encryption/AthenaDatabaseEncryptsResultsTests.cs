using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class AthenaDatabaseEncryptsResultsTests : RuleTests<AthenaDatabaseEncryptsResults>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A database with a key", Of("SSE_KMS")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`encryptionConfiguration.encryptionOption` is not set on this database. Set it to \"SSE_KMS\", "
                + "with a key in `kmsKey`."),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Athena.Database>(
            "lake",
            new() { ["encryptionConfiguration"] = new PropertyBag { ["encryptionOption"] = value } });
}
