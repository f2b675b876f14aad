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

    /// <summary>The other Region that gets a copy of each daily snapshot; none when it is not set.</summary>
    public RecoverySite? Recovery { get; init; }

    /// <summary>Days that a copy in the other Region is kept.</summary>
    public int CopyDays { get; init; } = 14;

    /// <summary>The customer-managed key of the volumes; without one they have the key of AWS.</summary>
    public Input<string>? VolumeKeyArn { get; init; }
}
