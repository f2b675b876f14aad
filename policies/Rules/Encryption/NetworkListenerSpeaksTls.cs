namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A network load balancer ends TLS itself.</summary>
public sealed class NetworkListenerSpeaksTls() : ResourceRule(
    new RuleInfo
    {
        Id = "network-listener-speaks-tls",
        Title = "A network load balancer ends TLS itself.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["ELB.18"],
        Checkov = ["CKV_AWS_2"],
        Rationale = "A plain TCP listener leaves it to whatever runs behind it whether anything is encrypted at all.",
        Fix = "Set `protocol` to \"TLS\" and name a certificate in `certificateArn`.",
    },
    ComputeTypes.Listeners)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Text("protocol") is "TCP")
        {
            context.ReportViolation(
                "`protocol` is \"TCP\" on this listener. Set it to \"TLS\", and name a certificate in "
                + "`certificateArn`.");
        }
    }
}
