namespace Alicerce.Policies.Rules.Backups;

/// <summary>How the coverage by backups is judged.</summary>
public sealed record BackupCoverage
{
    /// <summary>A resource with this tag, and a reason as its value, goes without a backup on purpose.</summary>
    public string OptOutTag { get; init; } = "BackupOptOut";
}
