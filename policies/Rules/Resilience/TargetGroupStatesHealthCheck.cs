namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A target group says how to tell that a target works.</summary>
public sealed class TargetGroupStatesHealthCheck() : PresenceRule(
    new RuleInfo
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
    "healthCheck",
    "this target group",
    "a check that asks for a health page",
    ComputeTypes.TargetGroups)
{
    /// <inheritdoc/>
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Text("protocol") is "HTTP" or "HTTPS" ? null : "Only targets that speak HTTP have a page to ask for.";
}
