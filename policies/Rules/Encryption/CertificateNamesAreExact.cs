namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A certificate names its hosts.</summary>
public sealed class CertificateNamesAreExact() : ResourceRule<Acm.Certificate>(new RuleInfo
{
    Id = "certificate-names-are-exact",
    Title = "A certificate names its hosts.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Encryption,
    Checkov = ["CKV2_AWS_71"],
    Rationale = "With the key of a wildcard certificate one can pretend to be every host of the domain.",
    Fix = "List the hosts in `domainName` and `subjectAlternativeNames`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Acm.Certificate resource, ResourceContext context)
    {
        if (resource.DomainName is { } name && name.Contains('*', StringComparison.Ordinal))
        {
            context.ReportViolation($"`domainName` is \"{name}\" on this certificate. Name the host.");
        }

        Judgement.ForEach(resource.SubjectAlternativeNames, (i, other) =>
        {
            if (other.Contains('*', StringComparison.Ordinal))
            {
                context.ReportViolation(
                    $"`subjectAlternativeNames[{i}]` is \"{other}\" on this certificate. Name the host.");
            }
        });
    }
}
