namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Health checks of a load balancer are encrypted.</summary>
public sealed class TargetHealthChecksAreEncrypted() : ResourceRule(
    new RuleInfo
    {
        Id = "target-health-checks-are-encrypted",
        Title = "Health checks of a load balancer are encrypted.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["ELB.21"],
        Rationale = "An answer on the way can be forged, so that traffic goes to a machine that should not get it.",
        Fix = "Set `healthCheck.protocol` to \"HTTPS\".",
    },
    ComputeTypes.TargetGroups)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Text("targetType") == "lambda")
        {
            context.NotApplicable("Functions are invoked, not connected to.");
        }

        var protocol = context.Properties.View<LB.Types.TargetGroupHealthCheck>("healthCheck")?.Protocol;
        if (protocol != "HTTPS")
        {
            context.ReportViolation(
                $"`healthCheck.protocol` is {Found.Of(protocol)}, and HTTP is the default. Set it to \"HTTPS\".");
        }
    }
}
