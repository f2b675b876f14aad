using Pulumi.Policy.Wire;

namespace Pulumi.Policy;

/// <summary>A resource as a policy sees it.</summary>
public class PolicyResource
{
    internal PolicyResource(ResourceMessage message)
    {
        Message = message;
        Properties = new PropertyObject(message.Properties.Memory);
    }

    /// <summary>Type token, such as <c>aws:s3/bucket:Bucket</c>.</summary>
    public string Type => Message.Type;

    /// <summary>URN.</summary>
    public string Urn => Message.Urn;

    /// <summary>Logical name.</summary>
    public string Name => Message.Name;

    /// <summary>The properties: inputs for resource policies, outputs for stack policies.</summary>
    public PropertyObject Properties { get; }

    /// <summary>The options that the program gave the resource.</summary>
    public PolicyResourceOptions Options => field ??= PolicyResourceOptions.Of(Message.Options);

    /// <summary>The provider of the resource; null for components, for providers and for the stack itself.</summary>
    public PolicyProvider? Provider =>
        field ??= Message.Provider is null ? null : new PolicyProvider(Message.Provider);

    internal ResourceMessage Message { get; }

    /// <summary>Whether the resource is of the type that a view reads.</summary>
    /// <typeparam name="TResource">The view.</typeparam>
    public bool Is<TResource>()
        where TResource : struct, IResourceView<TResource> =>
        string.Equals(Type, TResource.ResourceType, StringComparison.Ordinal);

    /// <summary>The properties through a view; null when the resource is of another type.</summary>
    /// <typeparam name="TResource">The view.</typeparam>
    public TResource? As<TResource>()
        where TResource : struct, IResourceView<TResource> =>
        Is<TResource>() ? TResource.Of(Properties) : null;

    /// <summary>The URN.</summary>
    public override string ToString() => Urn;
}
