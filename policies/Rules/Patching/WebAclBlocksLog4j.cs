namespace Alicerce.Policies.Rules.Patching;

/// <summary>A web ACL blocks requests that abuse Log4j.</summary>
public sealed class WebAclBlocksLog4j() : ResourceRule(
    new RuleInfo
    {
        Id = "web-acl-blocks-log4j",
        Title = "A web ACL blocks requests that abuse Log4j.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Patching,
        Checkov = ["CKV_AWS_192", "CKV2_AWS_76"],
        Rationale = "Servers with the old library are still found and taken over with a single request.",
        Fix = "Add the managed group `AWSManagedRulesKnownBadInputsRuleSet` without counting its Log4j rules only.",
    },
    "aws:wafv2/webAcl:WebAcl")
{
    private const string Group = "AWSManagedRulesKnownBadInputsRuleSet";
    private const string Log4j = "Log4JRCE";

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Has("ruleJson"))
        {
            context.NotApplicable("The rules are written in `ruleJson`.");
        }

        if (!Judgement.Any(context.Properties.List("rules", PolicyValue.ReadValue), rule => Blocks(rule.AsObject())))
        {
            context.ReportViolation($"No rule of `rules` blocks with the managed group `{Group}`. Add it.");
        }
    }

    private static bool Blocks(PropertyObject rule)
    {
        var group = rule.At("statement.managedRuleGroupStatement");
        return group.Exists
            && group.AsObject().Text("name") == Group
            && !rule.At("overrideAction.count").Exists
            && !Names(group, "excludedRules", _ => true)
            && !Names(group, "ruleActionOverrides", item => item.At("actionToUse.count").Exists);
    }

    private static bool Names(PolicyValue group, string list, Func<PropertyObject, bool> applies) =>
        group.AsObject().List(list, PolicyValue.ReadValue).Any(item =>
            item.AsObject().Text("name")?.StartsWith(Log4j, StringComparison.Ordinal) == true
            && applies(item.AsObject()));
}
