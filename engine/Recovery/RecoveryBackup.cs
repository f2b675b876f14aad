using System.Collections.Immutable;

namespace Alicerce.Engine.Recovery;

/// <summary>One thing that keeps older states of a resource.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Interval">The longest time between two states; null when nobody can say.</param>
/// <param name="RetentionDays">How long a state is kept; null for without end, and for what nobody can say.</param>
/// <param name="Copies">Where copies go, in words.</param>
public sealed record RecoveryBackup(string Name, TimeSpan? Interval, int? RetentionDays, ImmutableArray<string> Copies)
{
    /// <summary>Whether a value that decides is not known before deployment, so that there may be no backup at all.</summary>
    public bool IsUnknown { get; init; }
}
