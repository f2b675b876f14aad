using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Policy;
using Alicerce.Engine.Processes;
using Alicerce.Engine.Project;

namespace Alicerce.Engine;

/// <summary>What is previewed and with what.</summary>
public sealed record PreviewSettings
{
    public required ProjectFile Project { get; init; }

    public required StackSelection Stack { get; init; }

    public required StackConfiguration Configuration { get; init; }

    public required ProgramManifest Manifest { get; init; }

    /// <summary>The packs, each with the user's configuration of its policies.</summary>
    public ImmutableArray<(PolicyPackSource Source, ImmutableSortedDictionary<string, PolicySettings> Configuration)> Packs
    {
        get; init;
    } = [];

    public ImmutableArray<IRemoteComponent> Components { get; init; } = [];

    public PolicyPackTimeouts Timeouts { get; init; } = PolicyPackTimeouts.Default;
}
