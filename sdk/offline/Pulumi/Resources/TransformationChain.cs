using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The inputs and options of a resource after every transformation in this program.</summary>
internal sealed record TransformationChain(
    ResourceArgs Args, ResourceOptions Options, ImmutableArray<ResourceTransformation> Transformations)
{
    /// <summary>Runs the resource's own transformations, then its parent's; the stack's come last.</summary>
    public static TransformationChain For(Resource resource, ResourceConstruction construction, Resource? parent)
    {
        var args = construction.Args;
        var options = construction.Options;
        ImmutableArray<ResourceTransformation> chain =
            [.. options.ResourceTransformations, .. parent?.Transformations ?? []];
        foreach (var transformation in chain)
        {
            if (transformation(new ResourceTransformationArgs(resource, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException(
                    $"A transformation gives `{construction.Name}` another parent. A transformation cannot change the "
                    + "parent of a resource.");
            }

            args = result.Args;
            options = result.Options;
        }

        return new TransformationChain(args, options, chain);
    }
}
