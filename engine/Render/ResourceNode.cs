using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>A resource and what is below it.</summary>
public sealed record ResourceNode(PlannedResource Resource, IReadOnlyList<ResourceNode> Children)
{
    public bool IsLeaf => Children.Count == 0;

    public IEnumerable<ResourceNode> Descendants =>
        Children.SelectMany(child => child.Descendants.Prepend(child));

    /// <summary>The node with what is to change below it; null when nothing is, itself included.</summary>
    public static ResourceNode? Changed(ResourceNode node)
    {
        ResourceNode[] below = [.. node.Children.Select(Changed).OfType<ResourceNode>()];
        var isRenamed = node.Resource.Prior is { } prior && prior.Urn != node.Resource.Urn;
        return below.Length > 0 || isRenamed || node.Resource.Operation is not Operation.Same
            ? node with { Children = below }
            : null;
    }

    /// <summary>Parents before children, then by type, then by name; never in the order of arrival.</summary>
    public static IReadOnlyList<ResourceNode> Roots(IReadOnlyCollection<PlannedResource> resources)
    {
        var known = resources.Select(resource => resource.Urn).ToHashSet();
        var children = resources
            .Where(resource => resource.Parent is { } parent && known.Contains(parent))
            .ToLookup(resource => resource.Parent!.Value);
        var roots = resources.Where(resource => resource.Parent is not { } parent || !known.Contains(parent));
        return Sorted(roots);

        ResourceNode[] Sorted(IEnumerable<PlannedResource> siblings) =>
        [
            .. siblings
                .OrderBy(resource => ShortType.Of(resource.Type), StringComparer.Ordinal)
                .ThenBy(resource => resource.Name, StringComparer.Ordinal)
                .Select(resource => new ResourceNode(resource, Sorted(children[resource.Urn]))),
        ];
    }
}
