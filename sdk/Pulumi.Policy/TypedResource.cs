namespace Pulumi.Policy;

/// <summary>A resource of the stack together with the typed view of its properties.</summary>
/// <typeparam name="TResource">The view.</typeparam>
/// <param name="View">The properties.</param>
/// <param name="Resource">The resource: URN, name, parent, dependencies, options.</param>
public readonly record struct TypedResource<TResource>(TResource View, StackResource Resource)
    where TResource : struct, IResourceView<TResource>
{
    /// <summary>URN of the resource.</summary>
    public string Urn => Resource.Urn;

    /// <summary>Logical name of the resource.</summary>
    public string Name => Resource.Name;

    internal static IEnumerable<TypedResource<TResource>> Among(IEnumerable<StackResource> resources) =>
        from resource in resources
        where resource.Is<TResource>()
        select new TypedResource<TResource>(TResource.Of(resource.Properties), resource);
}
