namespace Alicerce.Engine.Plan;

/// <summary>A policy that judged something and found nothing wrong.</summary>
/// <param name="Urn">The resource; the root stack for a policy over the whole stack.</param>
public sealed record HeldPolicy(string PolicyPack, string Policy, Urn Urn);
