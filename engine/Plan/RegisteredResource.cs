using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>The planner's answer to a request.</summary>
/// <param name="IsRejected">Whether the request has mistakes; they are among the diagnostics by then.</param>
/// <param name="OutputDependencies">Which resources the outputs of a remote component come from.</param>
public sealed record RegisteredResource(
    PlannedResource Resource,
    bool IsRejected,
    ImmutableSortedDictionary<string, ImmutableArray<Urn>> OutputDependencies);
