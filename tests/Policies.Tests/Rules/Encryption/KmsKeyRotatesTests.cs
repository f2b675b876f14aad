using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class KmsKeyRotatesTests : RuleTests<KmsKeyRotates>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A key that rotates", Key(new() { ["enableKeyRotation"] = true })),
        Violating("A key of its default", Key([]), "`enableKeyRotation` is not set on this key. Set it to true."),
        Violating(
            "A symmetric key that does not rotate",
            Key(new() { ["enableKeyRotation"] = false, ["customerMasterKeySpec"] = "SYMMETRIC_DEFAULT" }),
            "`enableKeyRotation` is false on this key. Set it to true."),
        NotApplicable(
            "A key that signs",
            Key(new() { ["customerMasterKeySpec"] = "RSA_2048", ["keyUsage"] = "SIGN_VERIFY" }),
            "KMS rotates only symmetric keys that encrypt."),
        NotApplicable(
            "A key in a store of its own",
            Key(new() { ["customKeyStoreId"] = "cks-1" }),
            "KMS does not rotate keys outside of its own store."),
        Undecided("A switch that is not known yet", "enableKeyRotation", Key(new() { ["enableKeyRotation"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Key(PropertyBag properties) => TestResource.Of<Kms.Key>("data", properties);
}
