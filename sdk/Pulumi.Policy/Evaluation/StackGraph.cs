using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Evaluation;

/// <summary>The resources of a stack and the ways between them, each index built when it is first needed.</summary>
internal sealed class StackGraph
{
    private readonly Dictionary<string, StackResource> _byUrn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StackResource>> _byType = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<StackResource, StackResource>> _children;
    private readonly Lazy<ILookup<StackResource, StackResource>> _dependents;

    public StackGraph(IEnumerable<ResourceMessage> messages)
    {
        Resources = [.. messages.Select(message => new StackResource(message, this))];
        foreach (var resource in Resources)
        {
            _byUrn[resource.Urn] = resource;
            if (!_byType.TryGetValue(resource.Type, out var ofType))
            {
                _byType[resource.Type] = ofType = [];
            }

            ofType.Add(resource);
        }

        _children = new(() => Resources
            .Where(resource => resource.Parent is not null)
            .ToLookup(resource => resource.Parent!));
        _dependents = new(() => Resources
            .SelectMany(
                resource => resource.PropertyDependencies.Values.SelectMany(sources => sources).Distinct(),
                (resource, source) => (resource, source))
            .ToLookup(edge => edge.source, edge => edge.resource));
    }

    public IReadOnlyList<StackResource> Resources { get; }

    public StackResource? Find(string? urn) => urn is null ? null : _byUrn.GetValueOrDefault(urn);

    /// <summary>The resources with these URNs; what is not in the stack is left out.</summary>
    public IReadOnlyList<StackResource> FindAll(IEnumerable<string> urns) =>
        [.. urns.Select(Find).OfType<StackResource>()];

    public IReadOnlyList<StackResource> OfType(string type) =>
        _byType.TryGetValue(type, out var resources) ? resources : [];

    public IReadOnlyList<StackResource> ChildrenOf(StackResource parent) => [.. _children.Value[parent]];

    /// <summary>The resources that take the value of a property from this one.</summary>
    public IEnumerable<StackResource> DependentsOf(StackResource source) => _dependents.Value[source];
}
