namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A plain HTTP listener only redirects to HTTPS.</summary>
public sealed class HttpListenerRedirectsToHttps() : StackRule(new RuleInfo
{
    Id = "http-listener-redirects-to-https",
    Title = "A plain HTTP listener only redirects to HTTPS.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Controls = ["ELB.1", "ELB.18"],
    Checkov = ["CKV2_AWS_20", "CKV_AWS_2", "CKV_AWS_103"],
    Rationale =
        "What is sent without encryption, sessions and passwords included, is read and changed on the way.",
    Fix =
        "Give the listener a `redirect` action with `protocol` \"HTTPS\", and serve on an HTTPS listener.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var rules = context.Resources.OfTypes(ComputeTypes.ListenerRules).ToList();
        context.ForEach(context.Resources.OfTypes(ComputeTypes.Listeners), listener =>
        {
            if (listener.Declared("protocol") is not { Exists: true } protocol || protocol.AsText() != "HTTP")
            {
                return;
            }

            Judge(context, listener, "defaultActions");
            Judgement.ForEach(rules, (_, rule) =>
            {
                if (rule.RefersTo("listenerArn", listener))
                {
                    Judge(context, rule, "actions");
                }
            });
        });
    }

    private static void Judge(StackContext context, StackResource resource, string property) =>
        Judgement.ForEach(resource.Properties.List(property, PolicyValue.ReadValue), (i, action) =>
        {
            var type = action.AsObject().Text("type");
            var protocol = action.AsObject().Value("redirect") is { Exists: true } redirect
                ? redirect.AsObject().Text("protocol")
                : null;
            if (type != "redirect")
            {
                context.ReportViolation(
                    resource,
                    $"`{property}[{i}].type` is {Found.Of(type)} on an HTTP listener. Redirect to HTTPS, and serve on "
                    + "an HTTPS "
                    + "listener.");
            }
            else if (protocol != "HTTPS")
            {
                context.ReportViolation(
                    resource,
                    $"`{property}[{i}].redirect.protocol` is {Found.Of(protocol)} on an HTTP listener. Set it to \"HTTPS\".");
            }
        });
}
