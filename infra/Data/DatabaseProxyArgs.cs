namespace Alicerce.Infra.Data;

public sealed class DatabaseProxyArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>The database server that the proxy stands before.</summary>
    public required Input<string> InstanceIdentifier { get; init; }

    /// <summary>The name of the server in permissions to connect to it.</summary>
    public required Input<string> ResourceId { get; init; }

    /// <summary>The secret with user and password of the administrator.</summary>
    public required Input<string> SecretArn { get; init; }

    /// <summary>The key of that secret; the key of AWS when it is not set.</summary>
    public Input<string>? SecretKeyArn { get; init; }

    /// <summary>The users that log in through IAM, at the proxy and at the database.</summary>
    public required IReadOnlyList<string> Users { get; init; }

    /// <summary>Subnets in at least two Availability Zones.</summary>
    public required InputList<string> SubnetIds { get; init; }

    /// <summary>The security group.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>The share of the connections of the server that the proxy may use.</summary>
    public int MaxConnectionsPercent { get; init; } = 90;
}
