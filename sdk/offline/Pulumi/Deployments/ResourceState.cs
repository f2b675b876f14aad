using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi;

/// <summary>What the engine says about a resource that was registered or read.</summary>
internal sealed record ResourceState
{
    public required string Urn { get; init; }

    /// <summary>The id; empty while it is unknown, and for components.</summary>
    public string Id { get; init; } = "";

    public required Struct Properties { get; init; }

    public ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies { get; init; } =
        ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty;

    /// <summary>Whether the operation went through, so that a property that is missing has no value.</summary>
    public bool IsComplete { get; init; } = true;
}
