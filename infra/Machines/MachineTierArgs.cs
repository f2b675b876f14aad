using Alicerce.Infra.Packages;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Machines;

/// <summary>What every tier of instances takes, whatever its instances run.</summary>
public abstract class MachineTierArgs : ResourceArgs
{
    public required Account Account { get; init; }

    public required StandardTags Tags { get; init; }

    /// <summary>The subnets.</summary>
    public required InputList<string> SubnetIds { get; init; }

    /// <summary>The security group.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>The type of the machine.</summary>
    public string InstanceType { get; init; } = "t4g.small";

    /// <summary>The newest Amazon Linux 2023 when it is not set.</summary>
    public Output<string>? ImageId { get; init; }

    /// <summary>How many instances there are at least.</summary>
    public int MinInstances { get; init; }

    /// <summary>How many instances there are when the group is created; afterwards their load decides.</summary>
    public int DesiredInstances { get; init; }

    /// <summary>How many instances there are at most.</summary>
    public int MaxInstances { get; init; }

    /// <summary>Size of disk E, the scratch disk.</summary>
    public int ScratchDiskGb { get; init; } = 20;

    /// <summary>Metrics every minute, billed.</summary>
    public bool DetailedMonitoring { get; init; }

    /// <summary>Encrypts the disks; the key of AWS for EBS when it is not set.</summary>
    public Input<string>? VolumeKeyArn { get; init; }

    /// <summary>When the instances sleep; never unless said otherwise.</summary>
    public OffHours OffHours { get; init; } = OffHours.Never;

    /// <summary>The build of the application that the instances install.</summary>
    public required ApplicationPackage Package { get; init; }

    /// <summary>The bucket that the package goes through.</summary>
    public required Input<string> ArtifactsBucketName { get; init; }

    /// <summary>The log group of the instances and of what they run, which is created here.</summary>
    public required string LogGroupName { get; init; }

    /// <summary>How many days the log group keeps what it gets.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>Encrypts the log group.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>What the application may do.</summary>
    public required IReadOnlyList<Statement> Permissions { get; init; }

    /// <summary>Settings of the application, by the names of environment variables.</summary>
    public required InputMap<string> Environment { get; init; }
}
