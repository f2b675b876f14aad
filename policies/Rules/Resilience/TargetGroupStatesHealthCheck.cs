namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A target group says how to tell that a target works.</summary>
public sealed class TargetGroupStatesHealthCheck() : ResourceRule(new RuleInfo
{
    Id = "target-group-states-health-check",
    Title = "A target group says how to tell that a target works.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Resilience,
    Checkov = ["CKV_AWS_261"],
    Rationale =
        "The default asks for the start page once in 30 seconds, which says little about an application that "
        + "fails.",
    Fix = "Add `healthCheck` with a path that answers 200 only when the application works.",
},
    ComputeTypes.TargetGroups)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Text("protocol") is not ("HTTP" or "HTTPS"))
        {
            context.NotApplicable("Only targets that speak HTTP have a page to ask for.");
        }

        if (!context.Properties.Has("healthCheck"))
        {
            context.ReportViolation("`healthCheck` is not set on this target group. Add it with the path of a health page.");
        }
    }
}
