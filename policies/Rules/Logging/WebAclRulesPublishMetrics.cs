namespace Alicerce.Policies.Rules.Logging;

/// <summary>The rules of a web ACL publish metrics.</summary>
public sealed class WebAclRulesPublishMetrics() : RepairableRule(
    new RuleInfo
    {
        Id = "web-acl-rules-publish-metrics",
        Title = "The rules of a web ACL publish metrics.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["WAF.12"],
        Rationale = "Without metrics nobody sees that a rule stops attackers, or visitors.",
        Fix = "Set `visibilityConfig.cloudwatchMetricsEnabled` to true in each of `rules`.",
    },
    "aws:wafv2/webAcl:WebAcl",
    "aws:wafv2/ruleGroup:RuleGroup")
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong) =>
        Judgement.ForEach(context.Properties.List("rules", PolicyValue.ReadValue), (i, rule) =>
        {
            bool? enabled = rule.AsObject().At("visibilityConfig.cloudwatchMetricsEnabled") is { Exists: true } given
                ? given.AsBoolean()
                : null;
            if (enabled != true)
            {
                wrong(
                    $"rules[{i}].visibilityConfig.cloudwatchMetricsEnabled",
                    true,
                    $"`rules[{i}].visibilityConfig.cloudwatchMetricsEnabled` is {Found.Of(enabled)}. Set it to true.");
            }
        });
}
