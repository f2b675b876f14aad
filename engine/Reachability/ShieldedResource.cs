using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Reachability;

/// <summary>A resource in a network that no way from the internet leads to.</summary>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record ShieldedResource(PlannedResource Resource, string Reason);
