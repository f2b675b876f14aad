namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A classic load balancer ends TLS itself.</summary>
public sealed class ClassicListenerSpeaksTls() : ResourceRule(
    new RuleInfo
    {
        Id = "classic-listener-speaks-tls",
        Title = "A classic load balancer ends TLS itself.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["ELB.3"],
        Checkov = ["CKV_AWS_376"],
        Rationale = "What is sent without encryption, sessions and passwords included, is read and changed on the way.",
        Fix = "Set `lbProtocol` of each listener to \"https\" or \"ssl\", or move to an application load balancer.",
    },
    ComputeTypes.ClassicLoadBalancer)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context) =>
        Judgement.ForEach(context.Properties.List("listeners", PolicyValue.ReadValue), (i, listener) =>
        {
            var protocol = listener.AsObject().Text("lbProtocol");
            if (protocol?.ToLowerInvariant() is not ("https" or "ssl"))
            {
                context.ReportViolation(
                    $"`listeners[{i}].lbProtocol` is {Found.Of(protocol)} on this load balancer. Set it to \"https\" "
                    + "or \"ssl\".");
            }
        });
}
