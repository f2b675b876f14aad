using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy;

/// <summary>What surrounds a policy that looks at one resource.</summary>
public abstract class SingleResourceContext : PolicyContext
{
    private protected SingleResourceContext(PolicyRun run, PolicyResource resource)
        : base(run) =>
        Resource = resource;

    /// <summary>The resource.</summary>
    public PolicyResource Resource { get; }

    /// <summary>Type token of the resource.</summary>
    public string Type => Resource.Type;

    /// <summary>URN of the resource.</summary>
    public string Urn => Resource.Urn;

    /// <summary>Logical name of the resource.</summary>
    public string Name => Resource.Name;

    /// <summary>The properties: inputs after the provider's check.</summary>
    public virtual PropertyObject Properties => Resource.Properties;

    /// <summary>The options that the program gave the resource.</summary>
    public PolicyResourceOptions Options => Resource.Options;

    /// <summary>The provider of the resource; null for components, for providers and for the stack itself.</summary>
    public PolicyProvider? Provider => Resource.Provider;
}
