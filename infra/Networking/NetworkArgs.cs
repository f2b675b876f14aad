namespace Alicerce.Infra.Networking;

public sealed class NetworkArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>IPv4 range, /16 to /24.</summary>
    public string Cidr { get; init; } = "10.0.0.0/16";

    /// <summary>Availability Zones with subnets, 2 to 4.</summary>
    public int Zones { get; init; } = 2;

    /// <summary>Availability Zones that run instances.</summary>
    public int WorkloadZones { get; init; } = 2;

    public NatMode Nat { get; init; } = NatMode.PerZone;

    /// <summary>Gateway endpoints for S3 and DynamoDB, which cost nothing.</summary>
    public bool GatewayEndpoints { get; init; } = true;

    /// <summary>Services with an interface endpoint; none unless said otherwise, because each is billed.</summary>
    public IReadOnlyList<string> InterfaceEndpoints { get; init; } = [];

    /// <summary>Where instances may open connections to.</summary>
    public EgressMode Egress { get; init; } = EgressMode.Anywhere;

    public FlowLogMode FlowLogs { get; init; } = FlowLogMode.All;

    /// <summary>Bucket for the flow logs; needed unless <see cref="FlowLogs"/> is off.</summary>
    public Input<string>? FlowLogBucketArn { get; init; }

    /// <summary>Whether a load balancer stands before the instances.</summary>
    public bool LoadBalancer { get; init; } = true;

    /// <summary>Whether the load balancer serves HTTPS.</summary>
    public bool Https { get; init; }

    /// <summary>Whether the load balancer logs visitors in, for which it must reach the identity provider.</summary>
    public bool BalancerAuthenticates { get; init; }

    /// <summary>Whether functions in the network use the database.</summary>
    public bool DatabaseFunctions { get; init; }

    /// <summary>Whether a proxy stands before the database.</summary>
    public bool DatabaseProxy { get; init; }

    /// <summary>Who may reach the site; everyone unless said otherwise.</summary>
    public IReadOnlyList<string> AllowedCidrs { get; init; } = ["0.0.0.0/0"];

    /// <summary>Who may reach port 22; nobody unless said otherwise.</summary>
    public IReadOnlyList<string> AdminCidrs { get; init; } = [];
}
