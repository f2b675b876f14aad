using System.Collections.Frozen;
using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Topology;

/// <summary>The resources of a stack after the deployment, and which input of which comes from which.</summary>
public sealed class StackTopology
{
    private readonly FrozenDictionary<Urn, PlannedResource> _byUrn;
    private readonly ILookup<string, PlannedResource> _byType;
    private readonly ILookup<Urn, PlannedResource> _children;
    private readonly ILookup<Urn, (PlannedResource Resource, string Property)> _dependents;

    public StackTopology(PreviewResult result)
    {
        Resources = [.. result.Resources.Where(Reported.IsReported)];
        _byUrn = result.Resources.DistinctBy(resource => resource.Urn).ToFrozenDictionary(resource => resource.Urn);
        _byType = Resources.ToLookup(resource => resource.Type);
        _children = Resources.Where(resource => resource.Parent is not null).ToLookup(resource => resource.Parent!.Value);
        _dependents = Resources
            .SelectMany(resource => resource.PropertyDependencies.SelectMany(entry =>
                entry.Value.Select(urn => (Urn: urn, Dependent: (resource, entry.Key)))))
            .ToLookup(edge => edge.Urn, edge => edge.Dependent);
    }

    public ImmutableArray<PlannedResource> Resources { get; }

    public IEnumerable<PlannedResource> OfType(string type) => _byType[type];

    public PlannedResource? Find(Urn urn) => _byUrn.GetValueOrDefault(urn);

    public static Property Input(PlannedResource resource, string name) =>
        new(resource.Inputs.TryGetValue(name, out var value) ? value : null);

    /// <summary>The resources that some inputs come from, in the order of the inputs.</summary>
    public IEnumerable<PlannedResource> Referred(PlannedResource resource, params string[] inputs) => inputs
        .SelectMany(input => resource.PropertyDependencies.GetValueOrDefault(input, []))
        .Distinct()
        .Select(_byUrn.GetValueOrDefault)
        .OfType<PlannedResource>();

    /// <summary>The same of one type only.</summary>
    public IEnumerable<PlannedResource> ReferredOfType(PlannedResource resource, string type, params string[] inputs) =>
        Referred(resource, inputs).Where(referred => referred.Type == type);

    /// <summary>The resources of a type of which an input comes from this one.</summary>
    public IEnumerable<PlannedResource> Dependents(PlannedResource resource, string type, params string[] inputs) =>
        _dependents[resource.Urn]
            .Where(edge => edge.Resource.Type == type && (inputs.Length == 0 || inputs.Contains(edge.Property)))
            .Select(edge => edge.Resource)
            .Distinct();

    /// <summary>Everything below a component, at any depth.</summary>
    public IEnumerable<PlannedResource> Below(PlannedResource component) =>
        _children[component.Urn].SelectMany(child => Below(child).Prepend(child));

    /// <summary>The components around a resource, the outermost first.</summary>
    public ImmutableArray<PlannedResource> ComponentsOf(PlannedResource resource)
    {
        var components = ImmutableArray.CreateBuilder<PlannedResource>();
        for (var parent = Parent(resource); parent is not null; parent = Parent(parent))
        {
            if (!parent.Custom && parent.Type != TypeToken.RootStack)
            {
                components.Add(parent);
            }
        }

        components.Reverse();
        return components.ToImmutable();
    }

    /// <summary>The region of a resource: its own, or that of its provider; null while nobody says it.</summary>
    public string? RegionOf(PlannedResource resource) =>
        Input(resource, "region").Text
        ?? (resource.Provider is { } provider && Find(provider.Urn) is { } declared
            ? Input(declared, "region").Text
            : null);

    private PlannedResource? Parent(PlannedResource resource) =>
        resource.Parent is { } parent ? _byUrn.GetValueOrDefault(parent) : null;
}
