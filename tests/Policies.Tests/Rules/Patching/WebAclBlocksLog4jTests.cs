using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class WebAclBlocksLog4jTests : RuleTests<WebAclBlocksLog4j>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The managed group", Acl(Managed("AWSManagedRulesKnownBadInputsRuleSet"))),
        Violating("An ACL without it", Acl(Managed("AWSManagedRulesCommonRuleSet")), Missing),
        Violating(
            "A group that only counts",
            Acl(new(Managed("AWSManagedRulesKnownBadInputsRuleSet"))
            {
                ["overrideAction"] = new PropertyBag { ["count"] = new PropertyBag() },
            }),
            Missing),
        Violating(
            "A group whose Log4j rule only counts",
            Acl(Managed("AWSManagedRulesKnownBadInputsRuleSet", new PropertyBag
            {
                ["name"] = "Log4JRCE_HEADER",
                ["actionToUse"] = new PropertyBag { ["count"] = new PropertyBag() },
            })),
            Missing),
        NotApplicable(
            "Rules in JSON",
            new TestResource("aws:wafv2/webAcl:WebAcl", "site") { Properties = new() { ["ruleJson"] = "[]" } },
            "The rules are written in `ruleJson`."),
        Undecided(
            "A group that is not known yet", "rules.0.statement.managedRuleGroupStatement.name", Acl(
                Managed(PolicyValue.Unknown()))),
    ];

    private const string Missing =
        "No rule of `rules` blocks with the managed group `AWSManagedRulesKnownBadInputsRuleSet`. Add it.";

    private static TestResource Acl(PropertyBag rule) => new("aws:wafv2/webAcl:WebAcl", "site")
    {
        Properties = new() { ["rules"] = PolicyValue.List(rule) },
    };

    private static PropertyBag Managed(PolicyValue name, params PolicyValue[] overrides) => new()
    {
        ["statement"] = new PropertyBag
        {
            ["managedRuleGroupStatement"] = new PropertyBag
            {
                ["name"] = name,
                ["ruleActionOverrides"] = PolicyValue.List(overrides),
            },
        },
    };
}
