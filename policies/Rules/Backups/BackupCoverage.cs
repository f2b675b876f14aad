namespace Alicerce.Policies.Rules.Backups;

/// <summary>How the coverage by backups is judged.</summary>
public sealed record BackupCoverage
{
    /// <summary>A resource with this tag, and a reason as its value, goes without a backup on purpose.</summary>
    public string OptOutTag { get; init; } = "BackupOptOut";

    /// <summary>The tag, as <c>key=value</c>, of buckets that hold data which exists nowhere else.</summary>
    public string PrimaryDataTag { get; init; } = "DataClass=primary";

    /// <summary>Tags, as <c>key=value</c>, that a backup plan of another stack selects.</summary>
    public IReadOnlyList<string> SelectedElsewhere { get; init; } = [];
}
