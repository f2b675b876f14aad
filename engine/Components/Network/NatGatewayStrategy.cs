namespace Alicerce.Engine.Components.Network;

/// <summary>How many NAT gateways carry the traffic of the private subnets.</summary>
public enum NatGatewayStrategy
{
    None,
#pragma warning disable CA1720 // The name is the provider's.
    Single,
#pragma warning restore CA1720
    OnePerAz,
}
