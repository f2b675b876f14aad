using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class CertificateIsInTransparencyLogTests : RuleTests<CertificateIsInTransparencyLog>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The default", TestResource.Of<Acm.Certificate>("site")),
        Compliant("A certificate that is logged", Certificate("ENABLED")),
        Violating(
            "A certificate that is kept out",
            Certificate("DISABLED"),
            "`options.certificateTransparencyLoggingPreference` is \"DISABLED\" on this certificate. Set it to "
            + "\"ENABLED\"."),
        Undecided(
            "A setting that is not known yet", "options.certificateTransparencyLoggingPreference", Certificate(
                PolicyValue.Unknown())),
    ];

    private static TestResource Certificate(PolicyValue preference) => TestResource.Of<Acm.Certificate>("site", new()
    {
        ["options"] = new PropertyBag { ["certificateTransparencyLoggingPreference"] = preference },
    });
}
