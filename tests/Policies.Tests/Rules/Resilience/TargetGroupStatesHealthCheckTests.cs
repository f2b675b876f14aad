using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class TargetGroupStatesHealthCheckTests : RuleTests<TargetGroupStatesHealthCheck>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A target group with a health page",
            Targets(new() { ["protocol"] = "HTTP", ["healthCheck"] = new PropertyBag { ["path"] = "/healthz" } })),
        Violating(
            "A target group without one",
            Targets(new() { ["protocol"] = "HTTP" }),
            "`healthCheck` is not set on this target group. Set it to a check that asks for a health page."),
        NotApplicable(
            "Targets that speak TCP",
            Targets(new() { ["protocol"] = "TCP" }),
            "Only targets that speak HTTP have a page to ask for."),
    ];

    private static TestResource Targets(PropertyBag properties) => TestResource.Of<LB.TargetGroup>("web", properties);
}
