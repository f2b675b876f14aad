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
        };

        group.Require(
            settings.MaxStorageGb > settings.StorageGb,
            $"{group.Path("maxStorageGb")} is {settings.MaxStorageGb}, not above `storageGb` ({settings.StorageGb}). " +
            $"Raise it, for example to {settings.StorageGb * 2}.");
        group.Finish();
        return settings;
    }
}
