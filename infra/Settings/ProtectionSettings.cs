namespace Alicerce.Infra.Settings;

public sealed record ProtectionSettings
{
    /// <summary>Days that AWS Backup keeps each daily backup of database, table and bucket.</summary>
    public required int BackupDays { get; init; }

    /// <summary>How many daily snapshots of each volume are kept.</summary>
    public required int DailySnapshots { get; init; }

    /// <summary>How many hourly snapshots of each volume are kept; 0 for none.</summary>
    public required int HourlySnapshots { get; init; }

    /// <summary>Whether Pulumi refuses to delete what holds data.</summary>
    public required bool ProtectResources { get; init; }

    /// <summary>Whether destroying the stack deletes objects and backups with their buckets and vault.</summary>
    public required bool EmptyOnDestroy { get; init; }

    internal static ProtectionSettings Read(SettingsGroup group)
    {
        var settings = new ProtectionSettings
        {
            BackupDays = group.WholeNumber("backupDays", 1, 36500),
            DailySnapshots = group.WholeNumber("dailySnapshots", 1, 1000),
            HourlySnapshots = group.WholeNumber("hourlySnapshots", 0, 1000),
            ProtectResources = group.Boolean("protectResources"),
            EmptyOnDestroy = group.Boolean("emptyOnDestroy"),
        };

        group.Require(
            !(settings.ProtectResources && settings.EmptyOnDestroy),
            $"{group.Path("emptyOnDestroy")} is `true` while `protectResources` is `true`: one keeps data, the other " +
            "deletes it. Set one of them to `false`.");
        group.Finish();
        return settings;
    }
}
