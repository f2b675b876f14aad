namespace Alicerce.Engine.Plan;

/// <summary>A remote component as the program registered it.</summary>
/// <param name="Urn">Its URN: the parent of its outermost children.</param>
public sealed record RemoteComponentRequest(Urn Urn, string Type, string Name, PropertyMap Inputs);
