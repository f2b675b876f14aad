using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class TlsListenerUsesRecommendedPolicyTests : RuleTests<TlsListenerUsesRecommendedPolicy>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("TLS 1.3 with the restricted ciphers of TLS 1.2", Listener("ELBSecurityPolicy-TLS13-1-2-Res-2021-06")),
        Compliant("TLS 1.3 alone", Listener("ELBSecurityPolicy-TLS13-1-3-2021-06")),
        Compliant(
            "Validated ciphers, safe from quantum computers",
            Listener("ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09")),
        Violating(
            "The policy of the provider", Listener(PolicyValue.Null), "`sslPolicy` is not set on this listener. " + Advice),
        Violating(
            "All ciphers of TLS 1.2",
            Listener("ELBSecurityPolicy-TLS13-1-2-2021-06"),
            "`sslPolicy` is \"ELBSecurityPolicy-TLS13-1-2-2021-06\" on this listener. " + Advice),
        NotApplicable(
            "An HTTP listener",
            TestResource.Of<LB.Listener>("web", new() { ["protocol"] = "HTTP" }),
            "Only HTTPS and TLS listeners have ciphers."),
        Undecided("A policy that is not known yet", "sslPolicy", Listener(PolicyValue.Unknown())),
    ];

    private const string Advice = "Set it to \"ELBSecurityPolicy-TLS13-1-2-Res-2021-06\".";

    private static TestResource Listener(PolicyValue policy) =>
        TestResource.Of<LB.Listener>("web", new() { ["protocol"] = "HTTPS", ["sslPolicy"] = policy });
}
