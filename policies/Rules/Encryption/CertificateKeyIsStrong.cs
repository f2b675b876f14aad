namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The key of a certificate is strong.</summary>
public sealed class CertificateKeyIsStrong() : ChoiceRule(
    new RuleInfo
    {
        Id = "certificate-key-is-strong",
        Title = "The key of a certificate is strong.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Encryption,
        Controls = ["ACM.2"],
        Rationale = "A short key can be computed, and whoever has it can pretend to be the site.",
        Fix = "Leave `keyAlgorithm` unset, which is RSA with 2048 bits, or use an elliptic curve.",
    },
    "keyAlgorithm",
    "this certificate",
    ["RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1"],
    Acm.Certificate.ResourceType)
{
    /// <inheritdoc/>
    private protected override bool DefaultIsAllowed => true;
}
