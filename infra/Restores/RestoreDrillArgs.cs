namespace Alicerce.Infra.Restores;

public sealed class RestoreDrillArgs : ResourceArgs
{
    public required Account Account { get; init; }

    public required StandardTags Tags { get; init; }

    /// <summary>What is restored.</summary>
    public required IReadOnlyList<DrillPart> Parts { get; init; }

    /// <summary>The last day of the drill, which everything in it carries as a tag.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>The image to start a machine from; the newest Amazon Linux 2023 when it is not set.</summary>
    public Output<string>? ImageId { get; init; }

    /// <summary>The type of the machine.</summary>
    public string InstanceType { get; init; } = "t4g.small";

    /// <summary>The subnet.</summary>
    public required Input<string> SubnetId { get; init; }

    /// <summary>The security group.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>The database to restore.</summary>
    public required string DatabaseIdentifier { get; init; }

    /// <summary>The class of the restored server.</summary>
    public string DatabaseClass { get; init; } = "db.t4g.small";

    /// <summary>Subnets without a way out, for the restored database.</summary>
    public required InputList<string> DatabaseSubnetIds { get; init; }

    /// <summary>The security group of the database.</summary>
    public required Input<string> DatabaseSecurityGroupId { get; init; }

    /// <summary>Encrypts what is restored; keys of AWS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }
}
