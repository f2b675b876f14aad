using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class TargetsAreReachedOverTlsTests : RuleTests<TargetsAreReachedOverTls>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Targets over HTTPS", Targets(new() { ["protocol"] = "HTTPS" })),
        Compliant("Appliances behind a gateway load balancer", Targets(new() { ["protocol"] = "GENEVE" })),
        Violating(
            "Targets over HTTP",
            Targets(new() { ["protocol"] = "HTTP" }),
            "`protocol` is \"HTTP\" on this target group. Set it to \"HTTPS\" or \"TLS\"."),
        NotApplicable("A function", Targets(new() { ["targetType"] = "lambda" })),
        Undecided("A protocol that is not known yet", "protocol", Targets(new() { ["protocol"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Targets(PropertyBag properties) => TestResource.Of<LB.TargetGroup>("web", properties);
}
