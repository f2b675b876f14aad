namespace Alicerce.Infra.Networking;

public sealed class SecurityGroupsArgs : ResourceArgs
{
    public required Input<string> VpcId { get; init; }

    /// <summary>The port that the application listens on.</summary>
    public required int ApplicationPort { get; init; }

    /// <summary>With a load balancer only it reaches the application; without one the allowed ranges do.</summary>
    public bool LoadBalancer { get; init; } = true;

    public bool Https { get; init; }

    public bool InterfaceEndpoints { get; init; }

    /// <summary>Who may reach the site; everyone unless said otherwise.</summary>
    public IReadOnlyList<string> AllowedCidrs { get; init; } = ["0.0.0.0/0"];

    /// <summary>Who may reach port 22; nobody unless said otherwise.</summary>
    public IReadOnlyList<string> AdminCidrs { get; init; } = [];
}
