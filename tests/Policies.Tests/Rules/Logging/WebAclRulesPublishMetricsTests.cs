using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class WebAclRulesPublishMetricsTests : RuleTests<WebAclRulesPublishMetrics>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A rule with metrics", Acl(true)),
        Violating(
            "A rule without metrics",
            Acl(false),
            "`rules[0].visibilityConfig.cloudwatchMetricsEnabled` is false. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "rules.0.visibilityConfig.cloudwatchMetricsEnabled",
            Acl(PolicyValue.Unknown())),
    ];

    private static TestResource Acl(PolicyValue enabled) => new("aws:wafv2/webAcl:WebAcl", "site")
    {
        Properties = new()
        {
            ["rules"] = PolicyValue.List(new PropertyBag
            {
                ["visibilityConfig"] = new PropertyBag { ["cloudwatchMetricsEnabled"] = enabled },
            }),
        },
    };
}
