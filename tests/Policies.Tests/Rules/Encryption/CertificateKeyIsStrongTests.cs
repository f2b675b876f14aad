using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class CertificateKeyIsStrongTests : RuleTests<CertificateKeyIsStrong>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The default", Certificate([])),
        Compliant("An elliptic curve", Certificate(new() { ["keyAlgorithm"] = "EC_prime256v1" })),
        Violating(
            "A short key",
            Certificate(new() { ["keyAlgorithm"] = "RSA_1024" }),
            "`keyAlgorithm` is \"RSA_1024\" on this certificate. Set it to \"RSA_2048\" or \"RSA_3072\" or "
            + "\"RSA_4096\" or "
            + "\"EC_prime256v1\" or \"EC_secp384r1\" or \"EC_secp521r1\"."),
        Undecided(
            "An algorithm that is not known yet",
            "keyAlgorithm",
            Certificate(new() { ["keyAlgorithm"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Certificate(PropertyBag properties) => TestResource.Of<Acm.Certificate>(
        "site", properties);
}
