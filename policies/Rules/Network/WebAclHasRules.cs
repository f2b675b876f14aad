namespace Alicerce.Policies.Rules.Network;

/// <summary>A web ACL has rules.</summary>
public sealed class WebAclHasRules() : StackRule(new RuleInfo
{
    Id = "web-acl-has-rules",
    Title = "A web ACL has rules.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Network,
    Controls = ["WAF.10"],
    Checkov = ["CKV_AWS_175"],
    Rationale = "A web ACL without rules lets everything through, and looks as if it did not.",
    Fix = "Add rules, such as the managed groups of AWS.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var associations = context.Resources.OfType("aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation");
        context.ForEach(context.Resources.OfType("aws:wafv2/webAcl:WebAcl"), acl =>
        {
            if (acl.Declared("rules").AsList().IsEmpty
                && !acl.Declares("ruleJson")
                && !Judgement.Any(associations, association => association.RefersTo("webAclArn", acl, "arn")))
            {
                context.ReportViolation(
                    acl, "`rules` of this web ACL is empty. Add rules, such as managed groups of AWS.");
            }
        });
    }
}
