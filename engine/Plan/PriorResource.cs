using System.Collections.Immutable;
using Alicerce.Protocol;

namespace Alicerce.Engine.Plan;

/// <summary>A resource as the baseline has it.</summary>
public sealed class PriorResource
{
    public required Urn Urn { get; init; }

    public required string Type { get; init; }

    public string Name => Urn.Name;

    public required bool Custom { get; init; }

    /// <summary>Null for a component, and while it is unknown.</summary>
    public string? Id { get; init; }

    public Urn? Parent { get; init; }

    /// <summary>Whether the program only reads it.</summary>
    public bool External { get; init; }

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    /// <summary>Whether the deletion of its last version was left for later.</summary>
    public bool PendingDeletion { get; init; }

    /// <summary>Whether it was deleted to be replaced, and the replacement was not made.</summary>
    public bool PendingReplacement { get; init; }

    public Urn? DeletedWith { get; init; }

    /// <summary>The value whose change replaces the resource; null where there was none.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    public ProviderReference? Provider { get; init; }

    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty;

    /// <summary>Where the inputs and outputs are decoded from; most of a large baseline is never looked at.</summary>
    public required IPriorProperties Properties { get; init; }

    /// <summary>What the program gave, and what the provider added to it.</summary>
    public PropertyMap Inputs => Properties.Inputs();

    public PropertyMap Outputs => Properties.Outputs();
}
