using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Reachability;

/// <summary>A resource on a way in, and how it is entered.</summary>
/// <param name="Port">Such as <c>TCP 443</c>.</param>
public sealed record PathStep(PlannedResource Resource, string Port);
