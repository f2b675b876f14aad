namespace Alicerce.Infra.Backups;

public sealed class ProtectionArgs : ResourceArgs
{
    public required Account Account { get; init; }

    public required StandardTags Tags { get; init; }

    /// <summary>Days that a daily backup is kept.</summary>
    public int BackupDays { get; init; } = 35;

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
