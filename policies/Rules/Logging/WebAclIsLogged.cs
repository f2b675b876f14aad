namespace Alicerce.Policies.Rules.Logging;

/// <summary>A web ACL logs the requests that it looks at.</summary>
public sealed class WebAclIsLogged() : StackRule(new RuleInfo
{
    Id = "web-acl-is-logged",
    Title = "A web ACL logs the requests that it looks at.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Logging,
    Controls = ["WAF.11"],
    Checkov = ["CKV2_AWS_31"],
    Rationale = "Without the log nobody can tell what was stopped, and whether it should have been.",
    Fix = "Add an `aws.wafv2.WebAclLoggingConfiguration` with the ARN of the ACL as `resourceArn`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var logs = context.Resources.OfType("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration");
        context.ForEach(context.Resources.OfType("aws:wafv2/webAcl:WebAcl"), acl =>
        {
            if (!Judgement.Any(logs, log => log.RefersTo("resourceArn", acl, "arn")))
            {
                context.ReportViolation(
                    acl, "No `aws.wafv2.WebAclLoggingConfiguration` has this web ACL as `resourceArn`. Add one.");
            }
        });
    }
}
