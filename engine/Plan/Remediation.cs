namespace Alicerce.Engine.Plan;

/// <summary>A policy that changed the inputs of a resource.</summary>
public sealed record Remediation(
    string PolicyPack,
    string PackVersion,
    string Policy,
    Urn Urn,
    string Description,
    PropertyMap Before,
    PropertyMap After);
