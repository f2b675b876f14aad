using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>One statement of a policy, or one rule of a network; equal when it says the same.</summary>
/// <param name="Effect"><c>Allow</c>, <c>Deny</c>, <c>In</c>, <c>Out</c> or <c>Route</c>.</param>
/// <param name="What">Actions, or a protocol with its ports.</param>
/// <param name="Scope">Resources, or addresses and groups.</param>
/// <param name="Who">The principals of a resource's own policy; empty for a policy of an identity.</param>
/// <param name="Condition">The condition as JSON; empty without one.</param>
public sealed record SecurityRule(
    SecurityArea Area,
    string Effect,
    ImmutableArray<string> What,
    ImmutableArray<string> Scope,
    ImmutableArray<string> Who,
    string Condition)
{
    public bool Equals(SecurityRule? other) =>
        other is not null && Area == other.Area && Effect == other.Effect && Condition == other.Condition &&
        What.SequenceEqual(other.What) && Scope.SequenceEqual(other.Scope) && Who.SequenceEqual(other.Who);

    public override int GetHashCode() =>
        What.Concat(Scope).Concat(Who).Aggregate(HashCode.Combine(Area, Effect, Condition), HashCode.Combine);
}
