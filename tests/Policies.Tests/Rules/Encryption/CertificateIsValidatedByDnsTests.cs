using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class CertificateIsValidatedByDnsTests : RuleTests<CertificateIsValidatedByDns>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Validation by DNS", Certificate(new() { ["validationMethod"] = "DNS" })),
        Violating(
            "Validation by mail",
            Certificate(new() { ["validationMethod"] = "EMAIL" }),
            "`validationMethod` is \"EMAIL\" on this certificate. Set it to \"DNS\"."),
        NotApplicable(
            "An imported certificate",
            Certificate(new() { ["privateKey"] = PolicyValue.Secret(PolicyValue.Unknown()) }),
            "An imported certificate is renewed where it comes from."),
        NotApplicable(
            "A certificate of a private authority",
            Certificate(new() { ["certificateAuthorityArn"] = PolicyValue.Unknown() }),
            "A private authority renews its certificates without validation."),
        Undecided(
            "A method that is not known yet", "validationMethod", Certificate(
                new() { ["validationMethod"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Certificate(PropertyBag properties) => TestResource.Of<Acm.Certificate>(
        "site", properties);
}
