using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>One resource of the previewed stack.</summary>
public sealed record PlannedResource
{
    public required Urn Urn { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary>True for what a provider manages, false for components and the stack.</summary>
    public required bool Custom { get; init; }

    public required Operation Operation { get; init; }

    /// <summary>Null for the root stack alone.</summary>
    public Urn? Parent { get; init; }

    /// <summary>Null while it is unknown, and always for components.</summary>
    public string? Id { get; init; }

    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>Which resources each input comes from; an input that comes from none has no entry.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty;

    public ProviderReference? Provider { get; init; }

    public ResourceOptions Options { get; init; } = ResourceOptions.None;

    /// <summary>Whether the engine made this resource while it expanded a remote component.</summary>
    public bool IsExpanded { get; init; }

    /// <summary>The resource in the baseline; null for one that it does not have, and without a baseline.</summary>
    public PriorResource? Prior { get; init; }

    /// <summary>How it differs from the baseline; empty for what is created or stays the same.</summary>
    public ImmutableArray<PropertyChange> Changes { get; init; } = [];

    /// <summary>Whether a replacement deletes the old resource before it creates the new one.</summary>
    public bool DeletedFirst { get; init; }

    /// <summary>The replaced resource because of which this one is replaced too.</summary>
    public Urn? ReplacedWith { get; init; }
}
