namespace Alicerce.Infra.Networking;

/// <summary>What a subnet is for. The numbers fix the addresses of the tiers and never change.</summary>
public enum SubnetTier
{
    /// <summary>Load balancer, NAT gateways; instances when there is no NAT.</summary>
    Public = 0,

    /// <summary>Instances and functions.</summary>
    Private = 1,

    /// <summary>Databases; no route leaves the network.</summary>
    Isolated = 2,
}
