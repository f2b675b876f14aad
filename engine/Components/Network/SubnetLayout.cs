namespace Alicerce.Engine.Components.Network;

/// <summary>Describes the blocks of the first zone as specs, the free ranges between them as unused ones.</summary>
public static class SubnetLayout
{
    public static IReadOnlyList<SubnetSpec> Rebuild(IReadOnlyList<PlannedSubnet> subnets)
    {
        var layout = new List<SubnetSpec>();
        long? free = null;
        foreach (var subnet in subnets.Where(subnet => subnet.Zone == 0))
        {
            if (subnet.Block is not { } block)
            {
                layout.Add(subnet.Spec);
                continue;
            }

            for (var start = free ?? block.First; start < block.First;)
            {
                var gap = LargestGap((uint)start, block.First);
                layout.Add(Described(new SubnetSpec { Type = SubnetType.Unused }, gap));
                start = (long)gap.Last + 1;
            }

            layout.Add(Described(subnet.Spec, block));
            free = (long)block.Last + 1;
        }

        return layout;
    }

    private static Ipv4Block LargestGap(uint start, uint end)
    {
        var gap = Ipv4Block.Holding(start, 32);
        while (gap.Mask > 0
            && Ipv4Block.Holding(start, gap.Mask - 1) is var wider
            && wider.First == start
            && wider.Last < end)
        {
            gap = wider;
        }

        return gap;
    }

    private static SubnetSpec Described(SubnetSpec spec, Ipv4Block block) =>
        spec with { CidrMask = block.Mask, Size = block.Size, CidrBlocks = null };
}
