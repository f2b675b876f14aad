namespace Pulumi.Policy;

/// <summary>One thing that is wrong, with what differs from the policy's own metadata.</summary>
/// <param name="Message">What is wrong, where, and what to do.</param>
public sealed record Violation(string Message)
{
    /// <summary>
    /// URN of the resource that the violation is about; null is the validated resource, or the whole stack. Only stack
    /// policies can name another one.
    /// </summary>
    public string? Urn { get; init; }

    /// <summary>How much this violation matters; null is the policy's severity.</summary>
    public PolicySeverity? Severity { get; init; }

    /// <summary>
    /// What this violation does; null is the level that is in force. <see cref="EnforcementLevel.Remediate"/> counts as
    /// mandatory; <see cref="EnforcementLevel.Disabled"/> is refused.
    /// </summary>
    public EnforcementLevel? EnforcementLevel { get; init; }
}
