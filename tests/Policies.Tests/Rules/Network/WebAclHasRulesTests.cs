using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class WebAclHasRulesTests : RuleTests<WebAclHasRules>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "An ACL with a rule",
            Acl(new() { ["rules"] = PolicyValue.List(new PropertyBag { ["name"] = "managed" }) })),
        Compliant("An ACL with rules in JSON", Acl(new() { ["ruleJson"] = "[]" })),
        Compliant(
            "An ACL that gets a group by association",
            Acl([]),
            new TestResource("aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation", "managed")
                .Naming("webAclArn", Acl([]))),
        Violating(
            "An ACL without rules",
            [Acl([])],
            "`rules` of this web ACL is empty. Add rules, such as managed groups of AWS."),
    ];

    private static TestResource Acl(PropertyBag properties) =>
        new("aws:wafv2/webAcl:WebAcl", "site") { Properties = properties };
}
