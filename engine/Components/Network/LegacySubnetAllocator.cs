using System.Numerics;

using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Components.Network;

/// <summary>
/// The original layout: private blocks first in each zone, then public, then isolated, whatever the order of the specs.
/// Nothing keeps the last block inside its zone, so the caller looks for overlaps.
/// </summary>
public sealed class LegacySubnetAllocator(Ipv4Block vpc, int zones)
{
    private static readonly (SubnetType Type, int SmallestMask)[] Groups =
    [
        (SubnetType.Private, 19),
        (SubnetType.Public, 20),
        (SubnetType.Isolated, 24),
    ];

    private readonly int _zoneMask = vpc.Mask + BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)zones));

    public IReadOnlyList<PlannedSubnet> Allocate(IReadOnlyList<SubnetSpec>? specs)
    {
        if (_zoneMask > 30)
        {
            throw new InvalidResourceException(
                $"`cidrBlock` `{vpc}` leaves no room for subnets in {zones} Availability Zones. Use a larger block.");
        }

        return [.. Enumerable.Range(0, zones).SelectMany(zone => specs is null ? Default(zone) : Place(zone, specs))];
    }

    private Ipv4Block ZoneStart(int zone) => Ipv4Block.Holding(vpc.First, _zoneMask).Offset(zone)
        ?? throw AddressSpaceEnds(zone);

    private List<PlannedSubnet> Default(int zone)
    {
        var privateBlock = Ipv4Block.Holding(ZoneStart(zone).First, _zoneMask + 1);
        var publicBlock = privateBlock.NextOfMask(_zoneMask + 2) ?? throw AddressSpaceEnds(zone);
        return
        [
            new PlannedSubnet(zone, new SubnetSpec { Type = SubnetType.Private }, privateBlock),
            new PlannedSubnet(zone, new SubnetSpec { Type = SubnetType.Public }, publicBlock),
        ];
    }

    private List<PlannedSubnet> Place(int zone, IReadOnlyList<SubnetSpec> specs)
    {
        var start = ZoneStart(zone).First;
        var shared = specs.Count == 1 ? 0 : 1;
        // Before the first block, the cursor is the address in front of the zone.
        var cursor = Ipv4Block.Holding(start - 1, 32);
        Ipv4Block? previousGroup = null;
        var planned = new List<PlannedSubnet>();

        foreach (var (type, smallestMask) in Groups)
        {
            var groupStart = previousGroup is { } previous
                ? previous.Next() ?? throw AddressSpaceEnds(zone)
                : Ipv4Block.Holding(start, 32);
            var members = specs.Where(spec => spec.Type == type).ToList();
            for (var member = 0; member < members.Count; member++)
            {
                var mask = members[member].CidrMask ?? Math.Max(_zoneMask + shared, smallestMask);
                var block = Ipv4Block.Holding(groupStart.First, mask).Offset(member);
                if (block is null || block.Value.Overlaps(cursor))
                {
                    block = cursor.NextOfMask(mask) ?? throw AddressSpaceEnds(zone);
                }

                cursor = block.Value;
                planned.Add(new PlannedSubnet(zone, members[member], cursor));
                previousGroup = cursor;
            }
        }

        return planned;
    }

    private InvalidResourceException AddressSpaceEnds(int zone) => new(
        $"`cidrBlock` `{vpc}`: the subnets of zone {zone + 1} reach past 255.255.255.255. Use a lower or larger "
            + $"block.");
}
