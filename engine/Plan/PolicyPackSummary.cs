using System.Collections.Immutable;
using Alicerce.Engine.Responsibilities;

namespace Alicerce.Engine.Plan;

/// <summary>A policy pack that took part in the preview.</summary>
/// <param name="Path">The directory or file as the user named it.</param>
public sealed record PolicyPackSummary(
    string Name,
    string Version,
    string DisplayName,
    string Path,
    ImmutableArray<PolicySummary> Policies)
{
    /// <summary>The duties that its policies check, if it says so.</summary>
    public ImmutableArray<ServiceDuties> Duties { get; init; } = [];

    /// <summary>The absolute path of its directory; null for a pack that is nowhere on this machine.</summary>
    public string? Directory { get; init; }
}
