using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Policy;
using Alicerce.Engine.Processes;

namespace Alicerce.Engine;

/// <summary>What is checked and with what.</summary>
public sealed record CheckSettings
{
    public required PriorStack Stack { get; init; }

    public required ImmutableArray<ConfiguredPack> Packs { get; init; }

    public required ProgramManifest Manifest { get; init; }

    /// <summary>Where the packs start.</summary>
    public required string Directory { get; init; }

    public FailureThreshold FailOn { get; init; } = FailureThreshold.Mandatory;

    public PolicyPackTimeouts Timeouts { get; init; } = PolicyPackTimeouts.Default;
}
