using System.Collections.Frozen;
using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Price;

/// <summary>All resources of a stack, and who refers to whom.</summary>
public sealed class PricedStack
{
    private readonly FrozenDictionary<Urn, PricedResource> _byUrn;
    private readonly ILookup<Urn, PricedResource> _dependents;
    private readonly ILookup<Urn?, PricedResource> _children;

    /// <param name="resources">In the order of registration.</param>
    /// <param name="region">Where resources are that name no region.</param>
    public PricedStack(IEnumerable<PricedResource> resources, string? region)
    {
        Resources = [.. resources];
        Region = region;
        _byUrn = Resources.DistinctBy(resource => resource.Urn).ToFrozenDictionary(resource => resource.Urn);
        _children = Resources.ToLookup(resource => resource.Parent);
        _dependents = Resources
            .SelectMany(resource => resource.AllDependencies.Distinct().Select(urn => (Urn: urn, Resource: resource)))
            .ToLookup(edge => edge.Urn, edge => edge.Resource);
    }

    public ImmutableArray<PricedResource> Resources { get; }

    public string? Region { get; }

    /// <summary>The resource of a type that an input refers to; null when it is elsewhere.</summary>
    public PricedResource? Referred(PricedResource from, string input, string type) =>
        from.DependenciesOf(input).Select(_byUrn.GetValueOrDefault).FirstOrDefault(resource => resource?.Type == type);

    /// <summary>The resources of a type that an input comes from, also as an output of a component around them.</summary>
    public IEnumerable<PricedResource> Behind(PricedResource from, string input, string type) => from.DependenciesOf(input)
        .Select(_byUrn.GetValueOrDefault)
        .OfType<PricedResource>()
        .SelectMany(resource => Below(resource).Prepend(resource))
        .Where(resource => resource.Type == type)
        .Distinct();

    /// <summary>The resources of a type with an input that comes from this one.</summary>
    public IEnumerable<PricedResource> Dependents(PricedResource resource, string type) =>
        _dependents[resource.Urn].Where(dependent => dependent.Type == type);

    /// <summary>The outermost component that a resource belongs to; null for one of the program itself.</summary>
    public Urn? ComponentOf(PricedResource resource)
    {
        Urn? outermost = null;
        for (var parent = resource.Parent; parent is { } urn && urn.Type != TypeToken.RootStack; parent = _byUrn.GetValueOrDefault(urn)?.Parent)
        {
            outermost = urn;
        }

        return outermost;
    }

    private IEnumerable<PricedResource> Below(PricedResource component) =>
        _children[component.Urn].SelectMany(child => Below(child).Prepend(child));
}
