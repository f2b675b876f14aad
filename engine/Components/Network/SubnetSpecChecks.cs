using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Components.Network;

/// <summary>
/// Reads the specs critically and brings mask and size into one: afterwards the allocators only calculate.
/// </summary>
public static class SubnetSpecChecks
{
    public static IReadOnlyList<SubnetSpec> Normalize(IReadOnlyList<SubnetSpec> specs, int zones)
    {
        var problems = new List<string>();
        problems.AddRange(Duplicates(specs));

        var isExplicit = specs.Any(spec => spec.CidrBlocks is not null);
        var normalized = specs
            .Select((spec, index) => WithMask(spec, $"subnetSpecs[{index}]", problems))
            .ToList();
        if (isExplicit)
        {
            for (var index = 0; index < normalized.Count; index++)
            {
                problems.AddRange(BlockProblems(normalized[index], $"subnetSpecs[{index}]", zones));
            }
        }

        if (problems.Count > 0)
        {
            throw new InvalidResourceException([.. problems]);
        }

        return isExplicit ? normalized : [.. normalized.Select(WithSize)];
    }

    // Two subnets of a type with one label would be two resources of one name.
    private static IEnumerable<string> Duplicates(IReadOnlyList<SubnetSpec> specs) =>
        from spec in specs
        where spec.Type != SubnetType.Unused
        group spec by (spec.Type, spec.Name) into twins
        where twins.Count() > 1
        orderby twins.Key.Type, twins.Key.Name
        select twins.Key.Name is { } name
            ? $"`subnetSpecs` has {twins.Count()} specs of type `{twins.Key.Type}` named `{name}`. Give each its "
                + $"own `name`."
            : $"`subnetSpecs` has {twins.Count()} specs of type `{twins.Key.Type}` without a name. Give each its "
                + $"own `name`.";

    private static SubnetSpec WithMask(SubnetSpec spec, string path, List<string> problems)
    {
        if (spec.CidrMask is { } mask and (< 0 or > 32))
        {
            problems.Add($"`{path}.cidrMask` is {mask}. A mask is 16 to 28 in a VPC on AWS.");
            return spec;
        }

        if (spec.Size is not { } size)
        {
            return spec;
        }

        if (Ipv4Block.MaskOf(size) is not { } maskOfSize)
        {
            problems.Add($"`{path}.size` is {size}, which is not a power of two. Use the number of addresses of a "
                + $"block, such as 256.");
            return spec;
        }

        if (spec.CidrMask is { } given && given != maskOfSize)
        {
            problems.Add($"`{path}`: `size` {size} is a `/{maskOfSize}`, but `cidrMask` is {given}. Remove one of "
                + $"the two.");
        }

        return spec with { CidrMask = maskOfSize };
    }

    private static SubnetSpec WithSize(SubnetSpec spec) =>
        spec.CidrMask is { } mask ? spec with { Size = Ipv4Block.SizeOf(mask) } : spec;

    private static IEnumerable<string> BlockProblems(SubnetSpec spec, string path, int zones)
    {
        if (spec.CidrBlocks is null)
        {
            yield return $"`{path}.cidrBlocks` is missing, but another spec has it. Give every spec its blocks, or "
                + $"none.";
            yield break;
        }

        if (spec.CidrBlocks.Count != zones)
        {
            yield return $"`{path}.cidrBlocks` has {spec.CidrBlocks.Count} "
                + $"{(spec.CidrBlocks.Count == 1 ? "block" : "blocks")} "
                + $"for {zones} Availability {(zones == 1 ? "Zone" : "Zones")}. List one block per zone.";
        }

        for (var index = 0; index < spec.CidrBlocks.Count; index++)
        {
            var text = spec.CidrBlocks[index];
            if (!Ipv4Block.TryParse(text, out var block, out var problem))
            {
                yield return $"`{path}.cidrBlocks[{index}]` `{text}` {problem}.";
            }
            else if (spec.CidrMask is { } mask && mask != block.Mask)
            {
                yield return $"`{path}.cidrBlocks[{index}]` `{text}` is not a `/{mask}`, as "
                    + $"`{(spec.Size is null ? "cidrMask" : "size")}` "
                    + "says. Change one of the two.";
            }
        }
    }
}
