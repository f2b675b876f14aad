using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>The stack that a preview is compared with.</summary>
public sealed class PriorStack
{
    private readonly FrozenDictionary<Urn, PriorResource> _byUrn;

    /// <param name="source">Where it comes from, as the user named it.</param>
    /// <param name="resources">In the order of the baseline: each after what it depends on.</param>
    /// <param name="configuration">The configuration of the stack; empty where the source does not have it.</param>
    public PriorStack(string source, ImmutableArray<PriorResource> resources, PropertyMap? configuration = null)
    {
        Source = source;
        Resources = resources;
        Configuration = configuration ?? PropertyMap.Empty;
        // A resource whose old version is still to be deleted is in a state twice.
        _byUrn = resources.Where(resource => !resource.PendingDeletion)
            .DistinctBy(resource => resource.Urn)
            .ToFrozenDictionary(resource => resource.Urn);
    }

    public string Source { get; }

    public ImmutableArray<PriorResource> Resources { get; }

    public PropertyMap Configuration { get; }

    public PriorResource? Find(Urn urn) => _byUrn.GetValueOrDefault(urn);
}
