using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>The stack that a preview is compared with.</summary>
public sealed class PriorStack
{
    private readonly FrozenDictionary<Urn, PriorResource> _byUrn;

    /// <param name="source">Where it comes from, as the user named it.</param>
    /// <param name="resources">In the order of the baseline: each after what it depends on.</param>
    public PriorStack(string source, ImmutableArray<PriorResource> resources)
    {
        Source = source;
        Resources = resources;
        // A resource whose old version is still to be deleted is in a state twice.
        _byUrn = resources.Where(resource => !resource.PendingDeletion)
            .DistinctBy(resource => resource.Urn)
            .ToFrozenDictionary(resource => resource.Urn);
    }

    public string Source { get; }

    public ImmutableArray<PriorResource> Resources { get; }

    public PriorResource? Find(Urn urn) => _byUrn.GetValueOrDefault(urn);
}
