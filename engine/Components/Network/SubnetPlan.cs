using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Components.Network;

/// <summary>Chooses the allocator, places every subnet and checks the result.</summary>
public sealed class SubnetPlan
{
    private SubnetPlan(
        IReadOnlyList<PlannedSubnet> subnets, IReadOnlyList<SubnetSpec> layout, IReadOnlyList<string> warnings)
    {
        Subnets = subnets;
        Layout = layout;
        Warnings = warnings;
    }

    /// <summary>Zone by zone, in the order of the allocator; ranges that stay free are among them.</summary>
    public IReadOnlyList<PlannedSubnet> Subnets { get; }

    /// <summary>The specs that describe the layout of one zone completely.</summary>
    public IReadOnlyList<SubnetSpec> Layout { get; }

    public IReadOnlyList<string> Warnings { get; }

    public static SubnetPlan Create(SubnetPlanRequest request)
    {
        var specs = request.Specs is null ? null : SubnetSpecChecks.Normalize(request.Specs, request.Zones);
        if (request.AvailabilityZoneCidrMask is < 0 or > 32)
        {
            throw new InvalidResourceException(
                $"`availabilityZoneCidrMask` is {request.AvailabilityZoneCidrMask}. A mask is a number from 0 to 32.");
        }

        var strategy = request.Strategy ?? SubnetAllocationStrategy.Legacy;
        var subnets = request.Vpc is { } vpc
            ? Allocate(vpc, strategy, specs, request)
            : AllocateUnknown(strategy, specs, request.Zones);

        CheckOverlaps(subnets);
        if (strategy == SubnetAllocationStrategy.Exact && request.Vpc is { } whole)
        {
            CheckGaps(whole, subnets);
        }

        var rebuild = specs is null
            || strategy is SubnetAllocationStrategy.Legacy or SubnetAllocationStrategy.AutoMerge;
        return new SubnetPlan(
            subnets,
            rebuild ? SubnetLayout.Rebuild(subnets) : specs!,
            [.. FindWarnings(request, strategy, subnets)]);
    }

    private static IReadOnlyList<PlannedSubnet> Allocate(
        Ipv4Block vpc, SubnetAllocationStrategy strategy, IReadOnlyList<SubnetSpec>? specs, SubnetPlanRequest request)
    {
        if (strategy == SubnetAllocationStrategy.AutoMerge && specs?.Any(spec => spec.CidrBlocks is not null) == true)
        {
            throw new InvalidResourceException(
                "`subnetSpecs`: `cidrBlocks` cannot be merged into the default layout. Remove them, or set "
                    + "`subnetStrategy` to `Auto`.");
        }

        return (strategy, specs) switch
        {
            (SubnetAllocationStrategy.Legacy, _) => new LegacySubnetAllocator(vpc, request.Zones).Allocate(specs),
            (SubnetAllocationStrategy.Exact, null) => new LegacySubnetAllocator(vpc, request.Zones).Allocate(null),
            (SubnetAllocationStrategy.AutoMerge, not null) => Merge(Auto()),
            (_, not null) when specs.Any(spec => spec.CidrBlocks is not null) =>
                ExplicitSubnetAllocator.Allocate(specs, request.Zones),
            _ => Auto().Allocate(specs),
        };

        AutoSubnetAllocator Auto() => new(vpc, request.Zones, request.AvailabilityZoneCidrMask);
        IReadOnlyList<PlannedSubnet> Merge(AutoSubnetAllocator auto) => auto.Allocate(auto.Merge(specs));
    }

    // The subnets are certain even when IPAM has yet to choose the range: only their blocks are not.
    private static IReadOnlyList<PlannedSubnet> AllocateUnknown(
        SubnetAllocationStrategy strategy, IReadOnlyList<SubnetSpec>? specs, int zones)
    {
        if (strategy == SubnetAllocationStrategy.Legacy
            || (strategy == SubnetAllocationStrategy.Exact && specs is null))
        {
            throw new InvalidResourceException(
                "`subnetStrategy` `Legacy` divides a known range, but `ipv4IpamPoolId` leaves the range to IPAM. "
                + "Set `subnetStrategy` to `Auto`, or give `cidrBlock`.");
        }

        if (specs?.Any(spec => spec.CidrBlocks is not null) == true)
        {
            return ExplicitSubnetAllocator.Allocate(specs, zones);
        }

        // Any range with room gives the same subnets in the same order.
        var stand = Ipv4Block.Holding(0, 0);
        var auto = new AutoSubnetAllocator(stand, zones, availabilityZoneCidrMask: null);
        var isMerged = strategy == SubnetAllocationStrategy.AutoMerge && specs is not null;
        var placed = auto.Allocate(isMerged ? auto.Merge(specs!) : specs);
        return [.. placed.Select(subnet => subnet with { Block = null })];
    }

    private static void CheckOverlaps(IReadOnlyList<PlannedSubnet> subnets)
    {
        var problems = new List<string>();
        for (var first = 0; first < subnets.Count; first++)
        {
            for (var second = first + 1; second < subnets.Count; second++)
            {
                if (subnets[first].Block is { } one && subnets[second].Block is { } other && one.Overlaps(other))
                {
                    problems.Add(
                        $"Subnet `{subnets[first].Label}` `{one}` overlaps `{subnets[second].Label}` `{other}`. "
                        + "Make `cidrBlock` larger, the subnets smaller, or use fewer Availability Zones.");
                }
            }
        }

        if (problems.Count > 0)
        {
            throw new InvalidResourceException([.. problems]);
        }
    }

    private static void CheckGaps(Ipv4Block vpc, IReadOnlyList<PlannedSubnet> subnets)
    {
        var problems = new List<string>();
        long expected = vpc.First;
        foreach (var subnet in subnets)
        {
            if (subnet.Block is { } block)
            {
                if (block.First != expected)
                {
                    problems.Add(
                        $"Subnet `{subnet.Label}` `{block}` starts at {Ipv4Block.AddressText(block.First)}, but "
                            + $"`subnetStrategy` `Exact` "
                        + $"expects it at {Ipv4Block.AddressText((uint)expected)}. Fill the gap with a spec of type "
                        + $"`Unused`.");
                }

                expected = (long)block.Last + 1;
            }
        }

        if (problems.Count == 0 && expected != (long)vpc.Last + 1)
        {
            problems.Add(
                $"The subnets end at {Ipv4Block.AddressText((uint)(expected - 1))}, but `cidrBlock` `{vpc}` ends at "
                + $"{Ipv4Block.AddressText(vpc.Last)} and `subnetStrategy` is `Exact`. Fill the rest with a spec of "
                + $"type `Unused`.");
        }

        if (problems.Count > 0)
        {
            throw new InvalidResourceException([.. problems]);
        }
    }

    private static IEnumerable<string> FindWarnings(
        SubnetPlanRequest request, SubnetAllocationStrategy strategy, IReadOnlyList<PlannedSubnet> subnets)
    {
        if (strategy == SubnetAllocationStrategy.Legacy
            && request.Specs?.Any(spec => spec.CidrBlocks is not null) == true)
        {
            yield return "`subnetSpecs`: `cidrBlocks` is ignored while `subnetStrategy` is `Legacy`, the default. "
                + "Set it to `Auto` or `Exact`.";
        }

        foreach (var subnet in subnets)
        {
            if (request.Vpc is { } vpc && subnet.Block is { } block && !vpc.Contains(block)
                && subnet.Spec.Type != SubnetType.Unused)
            {
                yield return $"Subnet `{subnet.Label}` `{block}` lies outside of `cidrBlock` `{vpc}`; AWS refuses "
                    + $"it. Make the subnets smaller.";
            }
        }
    }
}
