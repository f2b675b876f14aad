using Alicerce.Infra.Machines;
using Alicerce.Infra.Packages;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Workers;

public sealed class WorkerTierArgs : ResourceArgs
{
    public required Account Account { get; init; }

    public required StandardTags Tags { get; init; }

    /// <summary>The subnets.</summary>
    public required InputList<string> SubnetIds { get; init; }

    /// <summary>The security group.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>The type of the machine.</summary>
    public string InstanceType { get; init; } = "t4g.small";

    /// <summary>Other instance types that serve as well: the more there are, the rarer a spot instance is taken away.</summary>
    public IReadOnlyList<string> AlternativeTypes { get; init; } = [];

    /// <summary>The newest Amazon Linux 2023 when it is not set.</summary>
    public Output<string>? ImageId { get; init; }

    /// <summary>How many instances there are at least.</summary>
    public int MinInstances { get; init; }

    /// <summary>Only at creation: afterwards the workflow decides.</summary>
    public int DesiredInstances { get; init; }

    /// <summary>How many instances there are at most.</summary>
    public int MaxInstances { get; init; } = 2;

    /// <summary>Whether instances above <see cref="OnDemandBase"/> are spot instances, cheap and taken away at times.</summary>
    public bool Spot { get; init; }

    /// <summary>How many instances are on demand before spot ones are used.</summary>
    public int OnDemandBase { get; init; }

    /// <summary>Size of disk E, the scratch disk.</summary>
    public int ScratchDiskGb { get; init; } = 20;

    /// <summary>Metrics every minute, billed.</summary>
    public bool DetailedMonitoring { get; init; }

    /// <summary>The longest that one file may take.</summary>
    public int TimeoutSeconds { get; init; } = 7200;

    /// <summary>Encrypts the disks; the key of AWS for EBS when it is not set.</summary>
    public Input<string>? VolumeKeyArn { get; init; }

    /// <summary>When the instances sleep; never unless said otherwise.</summary>
    public OffHours OffHours { get; init; } = OffHours.Never;

    /// <summary>The build of the worker that the instances install.</summary>
    public required ApplicationPackage Package { get; init; }

    /// <summary>The bucket that the package goes through.</summary>
    public required Input<string> ArtifactsBucketName { get; init; }

    /// <summary>The log group of commands and instances, which is created here.</summary>
    public required string LogGroupName { get; init; }

    /// <summary>How many days the log group keeps what it gets.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>Encrypts the log group.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>What the worker may do.</summary>
    public required IReadOnlyList<Statement> Permissions { get; init; }

    /// <summary>Settings of the worker, by the names of environment variables.</summary>
    public required InputMap<string> Environment { get; init; }
}
