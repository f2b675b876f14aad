namespace Alicerce.Engine.Components.Network;

/// <summary>How the address range of a VPC is divided among its subnets.</summary>
public enum SubnetAllocationStrategy
{
    Legacy,
    Auto,
    AutoMerge,
    Exact,
}
