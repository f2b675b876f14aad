namespace Alicerce.Infra.Networking;

public sealed class SecurityGroupsArgs : ResourceArgs
{
    /// <summary>The network.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>The port that the application listens on.</summary>
    public required int ApplicationPort { get; init; }

    /// <summary>With a load balancer only it reaches the application; without one the allowed ranges do.</summary>
    public bool LoadBalancer { get; init; } = true;

    /// <summary>Whether the load balancer serves HTTPS.</summary>
    public bool Https { get; init; }

    /// <summary>Whether the load balancer logs visitors in, for which it must reach the identity provider.</summary>
    public bool BalancerAuthenticates { get; init; }

    /// <summary>Whether functions in the network use the database.</summary>
    public bool DatabaseFunctions { get; init; }

    /// <summary>Whether a proxy stands before the database; it is then the only one who reaches it.</summary>
    public bool DatabaseProxy { get; init; }

    /// <summary>Whether there are interface endpoints.</summary>
    public bool InterfaceEndpoints { get; init; }

    /// <summary>Where instances may open connections to.</summary>
    public EgressMode Egress { get; init; } = EgressMode.Anywhere;

    /// <summary>The prefix lists of the gateway endpoints, by the name of the service.</summary>
    public IReadOnlyDictionary<string, Output<string>> PrefixLists { get; init; } =
        ImmutableSortedDictionary<string, Output<string>>.Empty;

    /// <summary>Who may reach the site; everyone unless said otherwise.</summary>
    public IReadOnlyList<string> AllowedCidrs { get; init; } = ["0.0.0.0/0"];

    /// <summary>Who may reach port 22; nobody unless said otherwise.</summary>
    public IReadOnlyList<string> AdminCidrs { get; init; } = [];
}
