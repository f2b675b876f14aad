using System.Collections.Immutable;

namespace Alicerce.Engine.Recovery;

/// <summary>One thing that keeps older states of a resource.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Interval">The longest time between two states; null when nobody can say.</param>
/// <param name="RetentionDays">How long a state is kept; null when nobody can say, or without end.</param>
/// <param name="Copies">Where copies go, in words.</param>
public sealed record RecoveryBackup(string Name, TimeSpan? Interval, int? RetentionDays, ImmutableArray<string> Copies);
