using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>What makes a resource differ from what it was.</summary>
/// <param name="Changes">By path; empty for a resource that stays as it is.</param>
/// <param name="DeleteFirst">What the provider wants for a replacement, where the program does not say.</param>
public sealed record ResourceDifference(ImmutableArray<PropertyChange> Changes, bool DeleteFirst)
{
    public static readonly ResourceDifference None = new([], DeleteFirst: false);

    public bool Replaces => Changes.Any(change => change.ForcesReplacement);
}
