namespace Alicerce.Engine.Components.Network;

/// <summary>What decides the layout of a VPC's subnets.</summary>
public sealed record SubnetPlanRequest
{
    /// <summary>The range of the VPC; null when IPAM chooses it.</summary>
    public required Ipv4Block? Vpc { get; init; }

    public required int Zones { get; init; }

    public SubnetAllocationStrategy? Strategy { get; init; }

    /// <summary>The specs of the program; null for the default layout.</summary>
    public IReadOnlyList<SubnetSpec>? Specs { get; init; }

    public int? AvailabilityZoneCidrMask { get; init; }
}
