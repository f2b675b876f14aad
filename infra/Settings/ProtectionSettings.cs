using Alicerce.Infra.Backups;

namespace Alicerce.Infra.Settings;

public sealed record ProtectionSettings
{
    /// <summary>Days that AWS Backup keeps each daily backup of database, table and bucket.</summary>
    public required int BackupDays { get; init; }

    /// <summary>Whether databases and buckets can be restored to any second from the vault as well.</summary>
    public required bool ContinuousBackups { get; init; }

    /// <summary>Whether backups can be deleted before their time.</summary>
    public required VaultLock VaultLock { get; init; }

    /// <summary>Days in which a lock for compliance can still be removed.</summary>
    public required int LockGraceDays { get; init; }

    /// <summary>Whether the newest backups are restored every week, to prove that it works.</summary>
    public required bool RestoreTesting { get; init; }

    /// <summary>How many daily snapshots of each volume are kept.</summary>
    public required int DailySnapshots { get; init; }

    /// <summary>How many hourly snapshots of each volume are kept; 0 for none.</summary>
    public required int HourlySnapshots { get; init; }

    /// <summary>Whether Pulumi refuses to delete what holds data.</summary>
    public required bool ProtectResources { get; init; }

    /// <summary>Whether destroying the stack deletes objects and backups with their buckets and vault.</summary>
    public required bool EmptyOnDestroy { get; init; }

    internal static ProtectionSettings Read(SettingsGroup group, Stage stage)
    {
        var settings = new ProtectionSettings
        {
            BackupDays = group.WholeNumber("backupDays", 1, 36500),
            ContinuousBackups = group.Boolean("continuousBackups"),
            VaultLock = group.Choice(
                "vaultLock",
                ("none", VaultLock.None),
                ("governance", VaultLock.Governance),
                ("compliance", VaultLock.Compliance)),
            LockGraceDays = group.WholeNumber("lockGraceDays", 3, 36500),
            RestoreTesting = group.Boolean("restoreTesting"),
            DailySnapshots = group.WholeNumber("dailySnapshots", 1, 1000),
            HourlySnapshots = group.WholeNumber("hourlySnapshots", 0, 1000),
            ProtectResources = group.Boolean("protectResources"),
            EmptyOnDestroy = group.Boolean("emptyOnDestroy"),
        };

        group.Require(
            !(settings.ProtectResources && settings.EmptyOnDestroy),
            $"{group.Path("emptyOnDestroy")} is `true` while `protectResources` is `true`: one keeps data, the other " +
            "deletes it. Set one of them to `false`.");
        group.Require(
            settings.VaultLock == VaultLock.None || (stage != Stage.Dev && !settings.EmptyOnDestroy),
            $"{group.Path("vaultLock")} locks backups of a stack that is made to be deleted: `alicerce:stage` is `dev` or " +
            "`emptyOnDestroy` is `true`. Set `vaultLock: none`.");
        group.Require(
            !settings.ContinuousBackups || settings.BackupDays <= 35,
            $"{group.Path("backupDays")} is {settings.BackupDays}, above the 35 days for which AWS Backup keeps continuous " +
            "backups. Lower it or set `continuousBackups: false`.");
        group.Finish();
        return settings;
    }
}
