namespace Alicerce.Engine.Plan;

/// <summary>A violation that an exemption of the pack allows.</summary>
/// <param name="Urn">The resource, or the root stack when the pack names none.</param>
/// <param name="Until">The last day of the exemption, as <c>2027-01-31</c>; empty for one without end.</param>
/// <param name="Reason">Why it is allowed.</param>
/// <param name="Message">What is violated.</param>
public sealed record ExemptViolation(
    string PolicyPack,
    string PackVersion,
    string Policy,
    Urn Urn,
    string Until,
    string Reason,
    string Message);
