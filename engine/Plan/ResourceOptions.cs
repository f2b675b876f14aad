using System.Collections.Immutable;
using Alicerce.Protocol;

namespace Alicerce.Engine.Plan;

/// <summary>The options of a registration, after inheritance from its parents.</summary>
public sealed record ResourceOptions
{
    public static readonly ResourceOptions None = new();

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    /// <summary>Null when the program leaves the choice to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>The other names that this resource had, as URNs.</summary>
    public ImmutableArray<Urn> Aliases { get; init; } = [];

    /// <summary>Resources whose replacement replaces this one too.</summary>
    public ImmutableArray<Urn> ReplaceWith { get; init; } = [];

    /// <summary>A value whose change replaces the resource; null where the program gives none.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    public HookBindings Hooks { get; init; } = HookBindings.None;

    /// <summary>The transforms of this resource, which hold for its children too.</summary>
    public ImmutableArray<CallbackReference> Transforms { get; init; } = [];

    public CustomTimeouts? CustomTimeouts { get; init; }

    public string? ImportId { get; init; }

    public Urn? DeletedWith { get; init; }

    public string? Version { get; init; }
}
