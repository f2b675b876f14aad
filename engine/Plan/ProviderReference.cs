namespace Alicerce.Engine.Plan;

/// <summary>The provider instance that manages a resource.</summary>
/// <param name="Urn">The URN of the provider resource.</param>
/// <param name="Id">Its id, or null while it is unknown, which it is in every preview of a new provider.</param>
public sealed record ProviderReference(Urn Urn, string? Id);
