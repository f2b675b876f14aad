using Alicerce.Infra.Machines;

namespace Alicerce.Infra.Workers;

public sealed class WorkerTierArgs : MachineTierArgs
{
    public WorkerTierArgs() => MaxInstances = 2;

    /// <summary>Other instance types that serve as well: the more there are, the rarer a spot instance is taken away.</summary>
    public IReadOnlyList<string> AlternativeTypes { get; init; } = [];

    /// <summary>Whether instances above <see cref="OnDemandBase"/> are spot instances, cheap and taken away at times.</summary>
    public bool Spot { get; init; }

    /// <summary>How many instances are on demand before spot ones are used.</summary>
    public int OnDemandBase { get; init; }

    /// <summary>The longest that one file may take.</summary>
    public int TimeoutSeconds { get; init; } = 7200;
}
