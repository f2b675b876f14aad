namespace Alicerce.Infra.Restores;

public sealed class RestoredVolumeArgs : ResourceArgs
{
    /// <summary>The snapshot.</summary>
    public required Input<string> SnapshotId { get; init; }

    /// <summary>The instance.</summary>
    public required Input<string> InstanceId { get; init; }

    /// <summary>The Availability Zone of the instance.</summary>
    public required Input<string> AvailabilityZone { get; init; }

    /// <summary>The name that the instance gives the disk in its list of devices.</summary>
    public string DeviceName { get; init; } = "/dev/sdh";

    /// <summary>
    /// Megabytes a second at which the snapshot is read ahead, 100 to 300, billed; 0 leaves each block to its first use,
    /// which is slow.
    /// </summary>
    public int InitializationRate { get; init; }

    /// <summary>Encrypts the volume; the key of AWS for EBS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>The tags of the stack.</summary>
    public InputMap<string> Tags { get; init; } = new();
}
