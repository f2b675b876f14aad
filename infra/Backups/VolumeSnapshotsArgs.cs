namespace Alicerce.Infra.Backups;

public sealed class VolumeSnapshotsArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>The value of the <c>Backup</c> tag of the volumes.</summary>
    public required string TargetTag { get; init; }

    /// <summary>How many daily snapshots of a volume are kept.</summary>
    public int DailySnapshots { get; init; } = 7;

    /// <summary>How many hourly snapshots of a volume are kept; 0 for none.</summary>
    public int HourlySnapshots { get; init; }
}
