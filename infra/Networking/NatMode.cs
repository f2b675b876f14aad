namespace Alicerce.Infra.Networking;

/// <summary>How instances reach the internet.</summary>
public enum NatMode
{
    /// <summary>No NAT gateway: instances live in public subnets with public addresses.</summary>
    None,

    /// <summary>One NAT gateway, a single point of failure for a third of the price.</summary>
    Shared,

    /// <summary>One NAT gateway in each Availability Zone.</summary>
    PerZone,
}
