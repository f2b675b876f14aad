using System.Collections.Immutable;

namespace Alicerce.Engine.Policy;

/// <summary>A policy pack with the user's configuration of its policies.</summary>
public sealed record ConfiguredPack(
    PolicyPackSource Source, ImmutableSortedDictionary<string, PolicySettings> Configuration);
