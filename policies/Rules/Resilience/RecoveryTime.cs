using System.ComponentModel.DataAnnotations;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>How long people may go without a database.</summary>
public sealed record RecoveryTime
{
    /// <summary>The recovery time objective: how many minutes a failure may last.</summary>
    [Range(1, 43200)]
    public int MaximumMinutes { get; init; } = 60;

    /// <summary>How many minutes the restore of a backup takes, as measured for databases of this size.</summary>
    [Range(1, 43200)]
    public int RestoreMinutes { get; init; } = 240;
}
