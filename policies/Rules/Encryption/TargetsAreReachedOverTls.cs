namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A load balancer reaches its targets over TLS.</summary>
public sealed class TargetsAreReachedOverTls() : ResourceRule(
    new RuleInfo
    {
        Id = "targets-are-reached-over-tls",
        Title = "A load balancer reaches its targets over TLS.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["ELB.22"],
        Checkov = ["CKV_AWS_378"],
        Rationale =
            "Encryption that ends at the balancer leaves the rest of the way readable to whoever is inside of the "
            + "network.",
        Fix = "Set `protocol` to \"HTTPS\" or \"TLS\" and give the application a certificate.",
    },
    ComputeTypes.TargetGroups)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Text("targetType") is "lambda" or "alb")
        {
            context.NotApplicable("Functions are invoked, and a load balancer in between has listeners of its own.");
        }

        var protocol = context.Properties.Text("protocol");
        if (protocol is not ("HTTPS" or "TLS" or "QUIC" or "GENEVE"))
        {
            context.ReportViolation(
                $"`protocol` is {Found.Of(protocol)} on this target group. Set it to \"HTTPS\" or \"TLS\".");
        }
    }
}
