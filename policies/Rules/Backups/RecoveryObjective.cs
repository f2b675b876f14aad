using System.ComponentModel.DataAnnotations;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>How much may be lost, and how far back one can go.</summary>
public sealed record RecoveryObjective
{
    /// <summary>How many hours old the newest recovery point may be.</summary>
    [Range(1, 8784)]
    public int MaximumHours { get; init; } = 24;

    /// <summary>How many days some recovery point has to be kept.</summary>
    [Range(1, 36500)]
    public int MinimumDays { get; init; } = 7;

    /// <summary>The tag whose value is the class of a resource.</summary>
    public string ClassTag { get; init; } = "RecoveryClass";

    /// <summary>Hours for classes that differ, as <c>class=hours</c>.</summary>
    public IReadOnlyList<string> ClassHours { get; init; } = [];
}
