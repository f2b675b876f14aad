namespace Alicerce.Infra.Images;

public sealed class ImageBuilderArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>Names the machine; another version is another machine.</summary>
    public required string Version { get; init; }

    /// <summary>The type of the machine.</summary>
    public string InstanceType { get; init; } = "t4g.small";

    /// <summary>The subnet.</summary>
    public required Input<string> SubnetId { get; init; }

    /// <summary>The security group.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>Encrypts its disk; the key of AWS for EBS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }
}
