using System.Numerics;

using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Components.Network;

/// <summary>The newer layout: in each zone the specs follow each other in the order in which they were given.</summary>
public sealed class AutoSubnetAllocator
{
    private const int SmallestZoneMask = 26;

    private readonly Ipv4Block _vpc;
    private readonly int _zones;
    private readonly int _zoneMask;

    public AutoSubnetAllocator(Ipv4Block vpc, int zones, int? availabilityZoneCidrMask)
    {
        _vpc = vpc;
        _zones = zones;
        _zoneMask = availabilityZoneCidrMask ?? vpc.Mask + BitsFor(zones);
        if (_zoneMask is < 0 or > 32)
        {
            throw new InvalidResourceException(
                $"`cidrBlock` `{vpc}` cannot be divided among {zones} Availability Zones. Use a larger block.");
        }
    }

    public IReadOnlyList<PlannedSubnet> Allocate(IReadOnlyList<SubnetSpec>? specs)
    {
        var placed = specs ?? Defaults();
        if (placed.Count == 0)
        {
            throw new InvalidResourceException(
                "`subnetSpecs` is an empty list. List at least one subnet, or leave it out for the default layout.");
        }

        var genericMask = _zoneMask + BitsFor(placed.Count);
        if (genericMask > 32)
        {
            throw new InvalidResourceException(
                $"`subnetSpecs`: {placed.Count} subnets do not fit in a zone of `/{_zoneMask}`. Use a larger "
                    + $"`cidrBlock`.");
        }

        var needed = placed.Sum(spec => Ipv4Block.SizeOf(spec.CidrMask ?? genericMask));
        var available = Ipv4Block.SizeOf(_zoneMask);
        if (needed > available)
        {
            throw new InvalidResourceException(
                $"`subnetSpecs` needs {needed} addresses in each zone, but a zone of `/{_zoneMask}` has {available}. "
                + "Make `cidrBlock` larger, the subnets smaller, or use fewer Availability Zones.");
        }

        return
        [
            .. Enumerable.Range(0, _zones).SelectMany(zone => Place(zone, placed, genericMask)),
        ];
    }

    /// <summary>
    /// The default subnets with the given specs merged in: an unnamed spec takes the place of the default of its type,
    /// every other spec follows.
    /// </summary>
    public IReadOnlyList<SubnetSpec> Merge(IReadOnlyList<SubnetSpec> specs)
    {
        var defaults = Defaults();
        var replacements = defaults.Select(spec =>
            specs.FirstOrDefault(own => own.Type == spec.Type && own.Name is null));
        List<SubnetSpec> merged = [.. defaults.Zip(replacements, (spec, own) => own ?? spec)];
        merged.AddRange(specs.Where(spec => !merged.Exists(own => ReferenceEquals(own, spec))));
        return merged;
    }

    private static int BitsFor(int count) => BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)count));

    // More than a /16 per zone is left for later, and AWS accepts nothing smaller than /28.
    private SubnetSpec[] Defaults()
    {
        if (_zoneMask > SmallestZoneMask)
        {
            throw new InvalidResourceException(
                $"`cidrBlock` `{_vpc}` gives each of {_zones} Availability Zones a `/{_zoneMask}`, but the default "
                + $"subnets "
                + $"need a `/{SmallestZoneMask}` or more. Use a larger block, or list small subnets in `subnetSpecs`.");
        }

        var mask = Math.Max(_zoneMask, 16);
        return
        [
            new SubnetSpec { Type = SubnetType.Private, CidrMask = mask + 1 },
            new SubnetSpec { Type = SubnetType.Public, CidrMask = mask + 2 },
        ];
    }

    private IEnumerable<PlannedSubnet> Place(int zone, IReadOnlyList<SubnetSpec> specs, int genericMask)
    {
        var start = Ipv4Block.Holding(_vpc.First, _zoneMask).Offset(zone) ?? throw AddressSpaceEnds(zone);
        Ipv4Block? previous = null;
        foreach (var spec in specs)
        {
            var mask = spec.CidrMask ?? genericMask;
            var block = previous is { } before
                ? before.NextOfMask(mask) ?? throw AddressSpaceEnds(zone)
                : Ipv4Block.Holding(start.First, mask);
            yield return new PlannedSubnet(zone, spec, block);
            previous = block;
        }
    }

    private InvalidResourceException AddressSpaceEnds(int zone) => new(
        $"`cidrBlock` `{_vpc}`: the subnets of zone {zone + 1} reach past 255.255.255.255. Use a lower or larger "
            + $"block.");
}
