namespace Pulumi;

/// <summary>
/// Expands dependencies. A custom resource and a remote component stand for themselves; a component of this program
/// stands for what is below it, down to and without the children of custom resources.
/// </summary>
internal static class DependencyClosure
{
    public static IReadOnlyCollection<Resource> Expand(IEnumerable<Resource> resources)
    {
        var reached = new HashSet<Resource>();
        var open = new Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (!reached.Add(resource) || resource is not ComponentResource)
            {
                continue;
            }

            foreach (var child in resource.Children())
            {
                open.Push(child);
            }
        }

        reached.RemoveWhere(resource => !resource.IsRemote && resource is not (CustomResource or DependencyResource));
        return reached;
    }

    public static async Task<SortedSet<string>> UrnsAsync(IEnumerable<Resource> resources)
    {
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in Expand(resources))
        {
            var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
            if (!string.IsNullOrEmpty(urn))
            {
                urns.Add(urn);
            }
        }

        return urns;
    }
}
