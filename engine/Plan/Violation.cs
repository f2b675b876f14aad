namespace Alicerce.Engine.Plan;

/// <summary>A policy that a resource, or the stack, does not satisfy.</summary>
/// <param name="Urn">The resource, or the root stack when the policy names none.</param>
/// <param name="Message">What the pack says, as it is shown: packs put the policy's description in front.</param>
public sealed record Violation(
    string PolicyPack,
    string PackVersion,
    string Policy,
    EnforcementLevel Level,
    PolicySeverity Severity,
    Urn Urn,
    string Message,
    string Description);
