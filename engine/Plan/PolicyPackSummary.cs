using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>A policy pack that took part in the preview.</summary>
/// <param name="Path">The directory or file as the user named it.</param>
public sealed record PolicyPackSummary(
    string Name,
    string Version,
    string DisplayName,
    string Path,
    ImmutableArray<PolicySummary> Policies);
