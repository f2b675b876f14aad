using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>The resources planned so far. Safe for use by several threads.</summary>
public sealed class ResourceGraph
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Urn, PlannedResource> _byUrn = [];
    private readonly List<Urn> _order = [];

    public PlannedResource? RootStack
    {
        get
        {
            lock (_lock)
            {
                return _order.Select(urn => _byUrn[urn]).FirstOrDefault(r => r.Type == TypeToken.RootStack);
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _order.Count;
            }
        }
    }

    /// <summary>The same URN, where possible as the text that a resource holds already: messages bring copies.</summary>
    public Urn Shared(Urn urn) => Find(urn)?.Urn ?? urn;

    public PlannedResource? Find(Urn urn)
    {
        lock (_lock)
        {
            return _byUrn.GetValueOrDefault(urn);
        }
    }

    /// <summary>Whether the resource is new; one with the same URN stays as it was.</summary>
    public bool TryAdd(PlannedResource resource)
    {
        lock (_lock)
        {
            if (!_byUrn.TryAdd(resource.Urn, resource))
            {
                return false;
            }

            _order.Add(resource.Urn);
            return true;
        }
    }

    public void Replace(PlannedResource resource)
    {
        lock (_lock)
        {
            _byUrn[resource.Urn] = resource;
        }
    }

    /// <summary>
    /// All resources, each after its parent, its provider and what it depends on; among those that may come next, by
    /// type and name. So the order does not depend on which of the program's registrations was faster.
    /// </summary>
    public ImmutableArray<PlannedResource> InStableOrder()
    {
        lock (_lock)
        {
            var waiting = _byUrn.Values.ToDictionary(
                resource => resource.Urn, resource => Predecessors(resource).Where(_byUrn.ContainsKey).ToHashSet());
            var followers = waiting
                .SelectMany(entry => entry.Value.Select(before => (Before: before, After: entry.Key)))
                .ToLookup(edge => edge.Before, edge => edge.After);
            var ready = new SortedSet<Urn>(
                waiting.Where(entry => entry.Value.Count == 0).Select(entry => entry.Key),
                Comparer<Urn>.Create(Compare));
            var ordered = ImmutableArray.CreateBuilder<PlannedResource>(_byUrn.Count);
            while (ready.Count > 0)
            {
                var next = ready.Min;
                ready.Remove(next);
                waiting.Remove(next);
                ordered.Add(_byUrn[next]);
                foreach (var follower in followers[next])
                {
                    if (waiting[follower].Remove(next) && waiting[follower].Count == 0)
                    {
                        ready.Add(follower);
                    }
                }
            }

            // A resource can only name what was registered before it, so no circle can keep any back.
            return ordered.Count == _byUrn.Count
                ? ordered.MoveToImmutable()
                : throw new InvalidOperationException("The resources depend on each other in a circle.");
        }
    }

    private static IEnumerable<Urn> Predecessors(PlannedResource resource)
    {
        var all = resource.Dependencies.Concat(resource.PropertyDependencies.Values.SelectMany(urns => urns));
        if (resource.Parent is { } parent)
        {
            all = all.Append(parent);
        }

        if (resource.Provider is { } provider)
        {
            all = all.Append(provider.Urn);
        }

        return all.Where(urn => urn != resource.Urn);
    }

    private static int Compare(Urn left, Urn right) =>
        string.CompareOrdinal(left.Type, right.Type) is var byType and not 0 ? byType
        : string.CompareOrdinal(left.Name, right.Name) is var byName and not 0 ? byName
        : string.CompareOrdinal(left.Value, right.Value);
}
