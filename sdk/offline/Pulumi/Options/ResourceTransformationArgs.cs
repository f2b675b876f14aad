namespace Pulumi;

/// <summary>What a <see cref="ResourceTransformation"/> sees.</summary>
public readonly struct ResourceTransformationArgs
{
    /// <summary>The resource.</summary>
    public Resource Resource { get; }

    /// <summary>Its inputs.</summary>
    public ResourceArgs Args { get; }

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; }

    /// <param name="resource">The resource.</param>
    /// <param name="args">Its inputs.</param>
    /// <param name="options">Its options.</param>
    public ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        Resource = resource;
        Args = args;
        Options = options;
    }
}
