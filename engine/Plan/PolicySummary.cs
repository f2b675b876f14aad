namespace Alicerce.Engine.Plan;

/// <summary>A policy of a pack, with the level that it runs at after configuration.</summary>
public sealed record PolicySummary(
    string Name,
    string DisplayName,
    string Description,
    EnforcementLevel Level,
    PolicySeverity Severity,
    string RemediationSteps,
    string Url)
{
    /// <summary>What it looks at.</summary>
    public PolicyScope Scope { get; init; }
}
