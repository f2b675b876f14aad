namespace Alicerce.Engine.Components.Network;

/// <summary>A spec placed in a zone. The block is null while the range of the VPC itself is unknown.</summary>
public sealed record PlannedSubnet(int Zone, SubnetSpec Spec, Ipv4Block? Block)
{
    public string Label => $"{Spec.Label}-{Zone + 1}";
}
