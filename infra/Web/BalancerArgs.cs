namespace Alicerce.Infra.Web;

public sealed class BalancerArgs : ResourceArgs
{
    /// <summary>The network.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>Whether only the network reaches it, and visitors come another way.</summary>
    public bool Internal { get; init; }

    /// <summary>Subnets in at least two Availability Zones, public ones unless it is internal.</summary>
    public required InputList<string> SubnetIds { get; init; }

    /// <summary>The security group.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>Serves HTTPS and redirects HTTP when it is set; without it HTTP reaches the application.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>Bucket for the access logs, which Elastic Load Balancing may write to.</summary>
    public required Input<string> LogBucketName { get; init; }

    /// <summary>Whether AWS refuses to delete it.</summary>
    public bool DeletionProtection { get; init; } = true;
}
