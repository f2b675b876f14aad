using System.Collections;
using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy;

/// <summary>The resources of the stack, in the order of the engine.</summary>
public sealed class StackResources : IReadOnlyList<StackResource>
{
    private readonly StackGraph _graph;

    internal StackResources(StackGraph graph) => _graph = graph;

    /// <inheritdoc/>
    public int Count => _graph.Resources.Count;

    /// <inheritdoc/>
    public StackResource this[int index] => _graph.Resources[index];

    /// <summary>The resources of one type, each with the typed view of its properties.</summary>
    /// <typeparam name="TResource">The view of that type.</typeparam>
    public IEnumerable<TypedResource<TResource>> OfType<TResource>()
        where TResource : struct, IResourceView<TResource> =>
        TypedResource<TResource>.Among(_graph.OfType(TResource.ResourceType));

    /// <summary>The resources of one type.</summary>
    /// <param name="type">Type token, such as <c>aws:s3/bucket:Bucket</c>.</param>
    public IReadOnlyList<StackResource> OfType(string type) => _graph.OfType(type);

    /// <summary>The resource with a URN; null when there is none.</summary>
    /// <param name="urn">The URN.</param>
    public StackResource? Find(string urn) => _graph.Find(urn);

    /// <inheritdoc/>
    public IEnumerator<StackResource> GetEnumerator() => _graph.Resources.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
