namespace Pulumi;

/// <summary>What a <see cref="ResourceTransformation"/> makes of a resource.</summary>
public readonly struct ResourceTransformationResult
{
    /// <summary>The inputs to register with.</summary>
    public ResourceArgs Args { get; }

    /// <summary>The options to register with.</summary>
    public ResourceOptions Options { get; }

    /// <param name="args">The inputs to register with.</param>
    /// <param name="options">The options to register with.</param>
    public ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
    {
        Args = args;
        Options = options;
    }
}
