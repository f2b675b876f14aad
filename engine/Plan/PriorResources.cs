using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>Shows what a stack has as a plan that changes nothing.</summary>
public static class PriorResources
{
    public static ImmutableArray<PlannedResource> AsPlan(PriorStack stack) =>
    [
        .. stack.Resources.Where(resource => !resource.PendingDeletion).Select(resource => new PlannedResource
        {
            Urn = resource.Urn,
            Type = resource.Type,
            Name = resource.Name,
            Custom = resource.Custom,
            Operation = resource.External ? Operation.Read : Operation.Same,
            Parent = resource.Parent,
            Id = resource.Id,
            Inputs = PropertyValues.Flatten(resource.Inputs),
            Outputs = PropertyValues.Flatten(resource.Outputs),
            Dependencies = resource.Dependencies,
            PropertyDependencies = resource.PropertyDependencies,
            Provider = resource.Provider,
            Prior = resource,
            Options = ResourceOptions.None with
            {
                Protect = resource.Protect,
                RetainOnDelete = resource.RetainOnDelete,
                DeletedWith = resource.DeletedWith,
            },
        }),
    ];
}
