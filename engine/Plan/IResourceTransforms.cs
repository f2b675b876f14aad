using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>Lets the program change resources before they are planned.</summary>
public interface IResourceTransforms
{
    /// <summary>The request as the transforms of the resource, of its parents and of the stack leave it.</summary>
    Task<ResourceRequest> ApplyAsync(
        ResourceRequest request, ImmutableArray<PlannedResource> ancestors, CancellationToken cancellationToken);
}
