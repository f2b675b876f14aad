namespace Alicerce.Infra.Networking;

public sealed class InterfaceEndpointsArgs : ResourceArgs
{
    /// <summary>The services that this program knows to be worth an endpoint.</summary>
    public static readonly IReadOnlySet<string> KnownServices = new SortedSet<string>(StringComparer.Ordinal)
    {
        "autoscaling", "kms", "logs", "monitoring", "secretsmanager", "ssm", "ssmmessages", "states",
    };

    /// <summary>The services that instances call; without a way to the internet each needs its endpoint.</summary>
    public static readonly IReadOnlyList<string> NeededByInstances =
        ["autoscaling", "kms", "logs", "monitoring", "secretsmanager", "ssm", "ssmmessages", "states"];

    /// <summary>The Region, for the names of endpoints.</summary>
    public required string Region { get; init; }

    /// <summary>The network.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>One subnet in each Availability Zone.</summary>
    public required InputList<string> SubnetIds { get; init; }

    /// <summary>The security group.</summary>
    public required Input<string> SecurityGroupId { get; init; }

    /// <summary>The last part of the names of the services, such as <c>ssm</c>.</summary>
    public required IReadOnlyList<string> Services { get; init; }
}
