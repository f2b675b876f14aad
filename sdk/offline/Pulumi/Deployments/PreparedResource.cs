using Pulumi.Serialization;

namespace Pulumi;

/// <summary>What a resource waits for before it is registered or read.</summary>
internal sealed record PreparedResource
{
    private const string Id = "id";
    private const string Urn = "urn";

    public required SerializedProperties Properties { get; init; }

    /// <summary>The parent's URN; empty for the stack.</summary>
    public required string ParentUrn { get; init; }

    /// <summary>The provider's URN and id; empty for the default one.</summary>
    public required string ProviderReference { get; init; }

    public required IReadOnlyDictionary<string, string> ProviderReferences { get; init; }

    public required IReadOnlyCollection<string> DependencyUrns { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyCollection<string>> PropertyDependencyUrns { get; init; }

    public required string? PackageReference { get; init; }

    /// <summary>Whether the engine may send references to resources.</summary>
    public static bool AcceptsResources { get; } = !Switches.IsOn("PULUMI_DISABLE_RESOURCE_REFERENCES");

    public static async Task<PreparedResource> PrepareAsync(
        DeploymentRun deployment,
        Resource resource,
        ResourceArgs args,
        ResourceOptions options,
        RegisterPackageRequest? package)
    {
        var dependencies = await ExplicitAsync(options.DependsOnOrNull).ConfigureAwait(false);

        var keepResources = await deployment.Features.ResourceReferencesAsync().ConfigureAwait(false);
        var keepOutputs = resource.IsRemote && await deployment.Features.OutputValuesAsync().ConfigureAwait(false);
        var properties = await SerializedProperties.WriteAsync(
            args.Arguments().Where(argument => argument.Name is not (Id or Urn)),
            () => new Serializer(keepResources, keepOutputs, skipReferences: resource.IsRemote && keepResources))
            .ConfigureAwait(false);

        var parentUrn = await ParentUrnAsync(deployment, resource, options).ConfigureAwait(false);
        var provider = resource.Inheritance.Provider is { } given
            ? await given.ReferenceAsync().ConfigureAwait(false)
            : "";
        var providers = resource.IsRemote ? await ProvidersAsync(options).ConfigureAwait(false) : [];

        RefuseSelf(resource, dependencies.Concat(properties.AllDependencies()));
        var urns = await DependencyClosure.UrnsAsync(dependencies).ConfigureAwait(false);
        var propertyUrns = new Dictionary<string, IReadOnlyCollection<string>>();
        foreach (var (name, resources) in properties.Dependencies)
        {
            var ofProperty = await DependencyClosure.UrnsAsync(resources).ConfigureAwait(false);
            propertyUrns.Add(name, ofProperty);
            urns.UnionWith(ofProperty);
        }

        return new PreparedResource
        {
            Properties = properties,
            ParentUrn = parentUrn,
            ProviderReference = provider,
            ProviderReferences = providers,
            DependencyUrns = urns,
            PropertyDependencyUrns = propertyUrns,
            PackageReference = await deployment.Packages.ResolveAsync(package).ConfigureAwait(false),
        };
    }

    /// <summary>The resources of a list; none while the list is unknown.</summary>
    public static async Task<IReadOnlyList<Resource>> ExplicitAsync(InputList<Resource>? resources)
    {
        if (resources is null)
        {
            return [];
        }

        var known = await resources.AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        return known.IsDefault ? [] : [.. known.Where(resource => resource is not null)];
    }

    /// <summary>
    /// A component stands for its children, so a child that depends on its own component waits for itself, forever.
    /// </summary>
    private static void RefuseSelf(Resource resource, IEnumerable<Resource> dependencies)
    {
        if (DependencyClosure.Expand(dependencies).Contains(resource))
        {
            throw new ResourceException(
                $"`{resource.GetResourceName()}` of type `{resource.GetResourceType()}` depends on itself: it depends "
                + "on a component that it is a child of. Depend on the siblings that must come first.",
                resource.Parent,
                hideStack: true);
        }
    }

    private static async Task<string> ParentUrnAsync(
        DeploymentRun deployment, Resource resource, ResourceOptions options)
    {
        if (resource.GetResourceType() == Stack.TypeToken)
        {
            return "";
        }

        var parent = options.Parent ?? deployment.Stack;
        return await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
    }

    private static async Task<Dictionary<string, string>> ProvidersAsync(ResourceOptions options)
    {
        var given = ((ComponentResourceOptions)options).Providers; // Only components are remote.
        var references = new Dictionary<string, string>();
        foreach (var provider in options.Provider is { } single ? given.Append(single) : given)
        {
            references[provider.Package] = await provider.ReferenceAsync().ConfigureAwait(false);
        }

        return references;
    }
}
