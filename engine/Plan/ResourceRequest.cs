using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>A resource as the program asks for it, before inheritance and defaults.</summary>
public sealed record ResourceRequest
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public Urn? Parent { get; init; }

    public bool Custom { get; init; }

    /// <summary>A component whose children somebody else than the program makes.</summary>
    public bool Remote { get; init; }

    /// <summary>
    /// The id of an existing resource to read, instead of a new one to make; empty while it is unknown.
    /// </summary>
    public string? ReadId { get; init; }

    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty;

    /// <summary>The provider that the program chooses for this resource.</summary>
    public ProviderReference? Provider { get; init; }

    /// <summary>The providers that the program chooses for the children, by package.</summary>
    public ImmutableDictionary<string, ProviderReference> Providers { get; init; } =
        ImmutableDictionary<string, ProviderReference>.Empty;

    /// <summary>Null to inherit from the parent.</summary>
    public bool? Protect { get; init; }

    /// <summary>Null to inherit from the parent.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>The options that nothing is inherited for.</summary>
    public ResourceOptions Options { get; init; } = ResourceOptions.None;

    public bool IsExpanded { get; init; }
}
