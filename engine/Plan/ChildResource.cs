using Alicerce.Protocol;

namespace Alicerce.Engine.Plan;

/// <summary>A child as planned.</summary>
/// <param name="Id">A string, or unknown: the id of a resource that does not exist yet.</param>
/// <param name="Outputs">The inputs, and every other output of the type as unknown.</param>
public sealed record ChildResource(Urn Urn, PropertyValue Id, PropertyMap Outputs);
