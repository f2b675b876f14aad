using Alicerce.Infra.Backups;

namespace Alicerce.Infra.Images;

public sealed class GoldenImageArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>Names the image. Another version is another image, built by another machine.</summary>
    public required string Version { get; init; }

    /// <summary>The image to publish instead of building one: how to go back to the image before.</summary>
    public string? ImageId { get; init; }

    /// <summary>The name under which the image is published, such as <c>/shop/prod/golden-ami</c>.</summary>
    public required string ParameterName { get; init; }

    /// <summary>The type of the machine that builds; its processor is that of the image.</summary>
    public string InstanceType { get; init; } = "t4g.small";

    /// <summary>Where the machine that builds runs; it must reach AWS and the packages of Amazon Linux.</summary>
    public required Input<string> SubnetId { get; init; }

    /// <summary>The security group.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>Encrypts the image; the key of AWS for EBS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>The other Region that gets a copy; no copy when it is not set.</summary>
    public RecoverySite? Recovery { get; init; }
}
