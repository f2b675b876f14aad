using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Policy;
using Alicerce.Engine.Price;
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

    /// <summary>What the preview is compared with; null to preview a first deployment.</summary>
    public PriorStack? Baseline { get; init; }

    /// <summary>Whether any change is a failure.</summary>
    public bool ExpectNoChanges { get; init; }

    /// <summary>What is assumed about a month to price the stack.</summary>
    public Usage Usage { get; init; } = Usage.Default();

    public ImmutableArray<ConfiguredPack> Packs { get; init; } = [];

    public ImmutableArray<IRemoteComponent> Components { get; init; } = [];

    public FailureThreshold FailOn { get; init; } = FailureThreshold.Mandatory;

    /// <summary>How long the program may ask for nothing before it counts as stuck.</summary>
    public TimeSpan ProgramIdle { get; init; } = TimeSpan.FromMinutes(5);

    public PolicyPackTimeouts Timeouts { get; init; } = PolicyPackTimeouts.Default;
}
