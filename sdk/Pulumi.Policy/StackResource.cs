using Pulumi.Policy.Evaluation;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy;

/// <summary>A resource of the stack, with the resources that it is connected to.</summary>
public sealed class StackResource : PolicyResource
{
    private readonly StackGraph _graph;

    internal StackResource(ResourceMessage message, StackGraph graph)
        : base(message) =>
        _graph = graph;

    /// <summary>The parent; null for the stack itself.</summary>
    public StackResource? Parent => _graph.Find(Message.Parent) ?? _graph.Find(Message.Options?.Parent);

    /// <summary>The resources that have this one as parent.</summary>
    public IReadOnlyList<StackResource> Children => _graph.ChildrenOf(this);

    /// <summary>The resources that this one waits for, whatever the reason.</summary>
    public IReadOnlyList<StackResource> Dependencies => field ??= _graph.FindAll(Message.Dependencies);

    /// <summary>
    /// The resources that each property takes its value from; properties that take none have no entry.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<StackResource>> PropertyDependencies =>
        field ??= Message.PropertyDependencies.ToDictionary(
            entry => entry.Key,
            entry => _graph.FindAll(entry.Value.Urns),
            StringComparer.Ordinal);

    /// <summary>The resources that a property takes its value from, also when that value is not known yet.</summary>
    /// <param name="property">Name of a property of this resource.</param>
    public IReadOnlyList<StackResource> References(string property) =>
        PropertyDependencies.TryGetValue(property, out var resources) ? resources : [];

    /// <summary>The resources of one type that a property takes its value from.</summary>
    /// <typeparam name="TResource">The view of that type.</typeparam>
    /// <param name="property">Name of a property of this resource.</param>
    public IEnumerable<TypedResource<TResource>> References<TResource>(string property)
        where TResource : struct, IResourceView<TResource> =>
        TypedResource<TResource>.Among(References(property));

    /// <summary>The resources of one type whose property takes its value from this resource.</summary>
    /// <typeparam name="TResource">The view of that type.</typeparam>
    /// <param name="property">Name of a property of those resources.</param>
    public IEnumerable<TypedResource<TResource>> ReferencedBy<TResource>(string property)
        where TResource : struct, IResourceView<TResource> =>
        TypedResource<TResource>.Among(_graph.DependentsOf(this))
            .Where(candidate => candidate.Resource.References(property).Contains(this));

    /// <summary>
    /// Whether a property of this resource means another resource. A dependency of the property decides first; without
    /// one, the property (or one element of it, for a list) has to equal one of the other's properties.
    /// </summary>
    /// <param name="property">Name of a property of this resource, such as <c>bucket</c>.</param>
    /// <param name="target">The other resource.</param>
    /// <param name="targetProperties">
    /// Properties of the other resource that identify it; without any: <c>id</c>, <c>arn</c> and <c>name</c>.
    /// </param>
    /// <exception cref="UnknownValueException">
    /// The value of the property is not known yet, and no dependency says where it comes from.
    /// </exception>
    public bool RefersTo(string property, StackResource target, params ReadOnlySpan<string> targetProperties)
    {
        var references = References(property);
        if (references.Contains(target))
        {
            return true;
        }

        return ReferenceByValue.Matches(
            Properties.Value(property),
            target.Properties,
            targetProperties.IsEmpty ? ["id", "arn", "name"] : targetProperties,
            hasOtherSource: references.Count > 0);
    }
}
