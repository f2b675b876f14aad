using System.Collections.Immutable;
using Alicerce.Protocol;

namespace Alicerce.Engine.Plan;

/// <summary>Finds what has to be replaced together with a resource that is deleted before its replacement is there.</summary>
public sealed class PriorDependents(PriorStack prior, IResourceComparison comparison)
{
    private readonly Dictionary<Urn, int> _positions = prior.Resources.Index()
        .Where(entry => !entry.Item.PendingDeletion)
        .DistinctBy(entry => entry.Item.Urn)
        .ToDictionary(entry => entry.Item.Urn, entry => entry.Index);

    /// <summary>In the order of the baseline.</summary>
    /// <param name="isPlanned">What the program registered already cannot depend on the resource any more.</param>
    public IEnumerable<PriorResource> ReplacedWith(PriorResource root, Func<PriorResource, bool> isPlanned)
    {
        var affected = new HashSet<Urn> { root.Urn };
        var replaced = new HashSet<Urn> { root.Urn };
        foreach (var candidate in prior.Resources.Skip(_positions[root.Urn] + 1))
        {
            if (candidate.PendingDeletion || isPlanned(candidate) || !DependsOn(candidate, affected))
            {
                continue;
            }

            affected.Add(candidate.Urn);
            if (IsReplaced(candidate, replaced))
            {
                replaced.Add(candidate.Urn);
                yield return candidate;
            }
        }
    }

    private static bool DependsOn(PriorResource resource, HashSet<Urn> affected) =>
        (resource.Provider is { } provider && affected.Contains(provider.Urn)) ||
        resource.Dependencies.Any(affected.Contains) ||
        resource.PropertyDependencies.Values.Any(urns => urns.Any(affected.Contains)) ||
        (resource.DeletedWith is { } with && affected.Contains(with));

    /// <summary>Whether its provider would replace it if everything that comes from there were another value.</summary>
    private bool IsReplaced(PriorResource resource, HashSet<Urn> replaced)
    {
        if (!resource.Custom || resource.External)
        {
            return false;
        }

        if (resource.Provider is { } provider && replaced.Contains(provider.Urn))
        {
            return true;
        }

        var moved = resource.PropertyDependencies
            .Where(entry => entry.Value.Any(replaced.Contains))
            .Select(entry => entry.Key)
            .ToImmutableHashSet();
        return !moved.IsEmpty && comparison.Compare(
            resource,
            new PropertyMap(resource.Inputs.Select(entry => moved.Contains(entry.Key)
                ? KeyValuePair.Create(entry.Key, (PropertyValue)new PropertyValue.Unknown())
                : entry)),
            []).Replaces;
    }
}
