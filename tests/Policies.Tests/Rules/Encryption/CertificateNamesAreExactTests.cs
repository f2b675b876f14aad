using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class CertificateNamesAreExactTests : RuleTests<CertificateNamesAreExact>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Two hosts", Certificate("www.example.com", "api.example.com")),
        Violating(
            "A wildcard",
            Certificate("*.example.com"),
            "`domainName` is \"*.example.com\" on this certificate. Name the host."),
        Violating(
            "A wildcard among the other names",
            Certificate("example.com", "*.example.com"),
            "`subjectAlternativeNames[0]` is \"*.example.com\" on this certificate. Name the host."),
        Undecided("A name that is not known yet", "domainName", Certificate(PolicyValue.Unknown())),
    ];

    private static TestResource Certificate(PolicyValue name, params PolicyValue[] others) =>
        TestResource.Of<Acm.Certificate>("site", new()
        {
            ["domainName"] = name,
            ["subjectAlternativeNames"] = PolicyValue.List(others),
        });
}
