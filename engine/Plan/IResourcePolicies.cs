namespace Alicerce.Engine.Plan;

/// <summary>Holds every planned resource against the policy packs.</summary>
public interface IResourcePolicies
{
    /// <summary>Returns the inputs as remediations leave them.</summary>
    /// <param name="resource">The resource with its checked inputs.</param>
    /// <param name="provider">The provider that manages it, if one does.</param>
    Task<PropertyMap> EvaluateAsync(
        PlannedResource resource, PlannedResource? provider, CancellationToken cancellationToken);
}
