namespace Alicerce.Engine.Plan;

/// <summary>A policy that cannot decide before deployment, because a value that it reads is unknown.</summary>
/// <param name="Level">
/// The level that the policy has, not that of the diagnostic: packs report every undecided policy as advisory.
/// </param>
/// <param name="Kind">What is unknown: <c>string</c>, <c>boolean</c>, ...; empty when the pack does not say.</param>
/// <param name="Path">The property path, such as <c>tags.owner</c>; empty when the pack does not say.</param>
public sealed record NotDecided(
    string PolicyPack,
    string PackVersion,
    string Policy,
    EnforcementLevel Level,
    PolicySeverity Severity,
    Urn Urn,
    string Kind,
    string Path,
    string Message);
