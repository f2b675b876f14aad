using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>A custom resource that a component wants as its child.</summary>
public sealed record ChildRequest
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary>The component itself, or one of the children made before.</summary>
    public required Urn Parent { get; init; }

    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>Which resources each input comes from; inputs that come from none need no entry.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty;
}
