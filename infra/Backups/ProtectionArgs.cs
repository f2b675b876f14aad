namespace Alicerce.Infra.Backups;

public sealed class ProtectionArgs : ResourceArgs
{
    public required Account Account { get; init; }

    public required StandardTags Tags { get; init; }

    /// <summary>Days that a daily backup is kept.</summary>
    public int BackupDays { get; init; } = 35;

    /// <summary>
    /// Whether databases and buckets can be restored to any second, for as long as <see cref="BackupDays"/> and at most
    /// 35 days.
    /// </summary>
    public bool ContinuousBackups { get; init; }

    /// <summary>Whether backups can be deleted before their time.</summary>
    public VaultLock Lock { get; init; } = VaultLock.None;

    /// <summary>Days in which a lock for compliance can still be removed, at least 3; then it stays for ever.</summary>
    public int LockGraceDays { get; init; } = 14;

    /// <summary>Whether AWS Backup restores the newest backups every week, to prove that it can.</summary>
    public bool RestoreTesting { get; init; }

    /// <summary>The other Region that gets a copy of every backup and daily snapshot; none when it is not set.</summary>
    public RecoverySite? Recovery { get; init; }

    /// <summary>Days that a copy in the other Region is kept.</summary>
    public int CopyDays { get; init; } = 14;

    /// <summary>The stack, for names that must be fixed, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>Encrypts the volumes; the role needs it to copy their snapshots.</summary>
    public Input<string>? VolumeKeyArn { get; init; }

    /// <summary>How many daily snapshots of a volume are kept.</summary>
    public int DailySnapshots { get; init; } = 7;

    /// <summary>How many hourly snapshots of a volume are kept; 0 for none.</summary>
    public int HourlySnapshots { get; init; }

    /// <summary>Encrypts the vault; the key of AWS for backups when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Whether deleting the vault deletes the backups in it.</summary>
    public bool EmptyOnDestroy { get; init; }

    /// <summary>Whether Pulumi refuses to delete the vault.</summary>
    public bool Protect { get; init; } = true;
}
