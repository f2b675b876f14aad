namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A certificate is validated by DNS.</summary>
public sealed class CertificateIsValidatedByDns() : ChoiceRule(
    new RuleInfo
    {
        Id = "certificate-is-validated-by-dns",
        Title = "A certificate is validated by DNS.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Responsibility = Responsibility.Shared,
        Controls = ["ACM.1"],
        Rationale =
            "AWS renews a certificate by itself only while the record is in place; mails to validate one are "
            + "overlooked.",
        Fix = "Set `validationMethod` to \"DNS\" and create the record.",
    },
    "validationMethod",
    "this certificate",
    ["DNS"],
    Acm.Certificate.ResourceType)
{
    /// <inheritdoc/>
    private protected override string? ReasonNotToJudge(PropertyObject resource)
    {
        if (resource.Has("privateKey") || resource.Has("privateKeyWo"))
        {
            return "An imported certificate is renewed where it comes from.";
        }

        return resource.Has("certificateAuthorityArn")
            ? "A private authority renews its certificates without validation."
            : null;
    }
}
