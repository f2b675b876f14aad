using Alicerce.Infra.Data;

namespace Alicerce.Infra.Settings;

public sealed record DatabaseSettings
{
    public required string InstanceClass { get; init; }

    public required bool MultiAz { get; init; }

    public required int StorageGb { get; init; }

    /// <summary>How far storage may grow by itself.</summary>
    public required int MaxStorageGb { get; init; }

    /// <summary>Days of automatic backups and point-in-time recovery; 0 switches both off.</summary>
    public required int BackupDays { get; init; }

    public required bool DeletionProtection { get; init; }

    /// <summary>Whether deleting the database leaves a last snapshot behind.</summary>
    public required bool FinalSnapshot { get; init; }

    /// <summary>Operating system metrics every minute, billed.</summary>
    public required bool EnhancedMonitoring { get; init; }

    /// <summary>Whether changes restart the database at once instead of in the maintenance window.</summary>
    public required bool ApplyImmediately { get; init; }

    /// <summary>Whether a proxy shares connections among instances and functions, billed.</summary>
    public required bool Proxy { get; init; }

    /// <summary>
    /// Which database of the stack is in use: 1 for the first, one more with every restore, because a restore makes a
    /// new database.
    /// </summary>
    public required int Generation { get; init; }

    /// <summary>
    /// What a generation after the first is made from: <c>latest</c>, a time in UTC, or the name of a snapshot.
    /// </summary>
    public string? RestoreFrom { get; init; }

    /// <summary>Whether the generation before is kept beside the one in use.</summary>
    public required bool KeepPrevious { get; init; }

    internal static DatabaseSettings Read(SettingsGroup group)
    {
        var settings = new DatabaseSettings
        {
            InstanceClass = group.Text(
                "instanceClass", "an RDS instance class", "db.t4g.micro", Formats.DatabaseClass().IsMatch),
            MultiAz = group.Boolean("multiAz"),
            StorageGb = group.WholeNumber("storageGb", 20, 65536),
            MaxStorageGb = group.WholeNumber("maxStorageGb", 20, 65536),
            BackupDays = group.WholeNumber("backupDays", 0, 35),
            DeletionProtection = group.Boolean("deletionProtection"),
            FinalSnapshot = group.Boolean("finalSnapshot"),
            EnhancedMonitoring = group.Boolean("enhancedMonitoring"),
            ApplyImmediately = group.Boolean("applyImmediately"),
            Proxy = group.Boolean("proxy"),
            Generation = group.WholeNumber("generation", 1, 999),
            RestoreFrom = group.OptionalText(
                "restoreFrom",
                "`latest`, a time such as `2026-11-20T12:00:00Z` or the name of a snapshot",
                "latest",
                DatabaseRestore.IsValid),
            KeepPrevious = group.Boolean("keepPrevious"),
        };

        group.Require(
            settings.MaxStorageGb > settings.StorageGb,
            $"{group.Path("maxStorageGb")} is {settings.MaxStorageGb}, not above `storageGb` ({settings.StorageGb}). " +
            $"Raise it, for example to {settings.StorageGb * 2}.");
        group.Require(
            settings.Generation == 1 || settings.RestoreFrom is not null,
            $"{group.Path("generation")} is {settings.Generation} without `restoreFrom`: the new database would be " +
            "empty. Say what it is made from, for example `restoreFrom: latest`.");
        group.Require(
            settings.Generation > 1 || (settings.RestoreFrom is null && !settings.KeepPrevious),
            $"{group.Path("generation")} is 1, which is made from nothing and comes after nothing. Raise it to restore, " +
            "or remove `restoreFrom` and set `keepPrevious: false`.");
        group.Finish();
        return settings;
    }
}
