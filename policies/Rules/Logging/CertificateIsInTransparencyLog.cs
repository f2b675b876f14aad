namespace Alicerce.Policies.Rules.Logging;

/// <summary>A certificate is in the public transparency log.</summary>
public sealed class CertificateIsInTransparencyLog() : ChoiceRule(
    new RuleInfo
    {
        Id = "certificate-is-in-transparency-log",
        Title = "A certificate is in the public transparency log.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Logging,
        Checkov = ["CKV_AWS_234"],
        Rationale =
            "The log shows when somebody else gets a certificate for the name; browsers warn of one that is not in it.",
        Fix = "Leave `options.certificateTransparencyLoggingPreference` unset or \"ENABLED\".",
    },
    "options.certificateTransparencyLoggingPreference",
    "this certificate",
    ["ENABLED"],
    Acm.Certificate.ResourceType)
{
    /// <inheritdoc/>
    private protected override bool DefaultIsAllowed => true;
}
