namespace Alicerce.Engine.Components.Network;

/// <summary>The layout that the program spells out: one block per spec and zone.</summary>
public static class ExplicitSubnetAllocator
{
    public static IReadOnlyList<PlannedSubnet> Allocate(IReadOnlyList<SubnetSpec> specs, int zones) =>
    [
        .. Enumerable.Range(0, zones).SelectMany(zone => specs.Select(spec =>
            new PlannedSubnet(zone, spec, Parse(spec.CidrBlocks![zone])))),
    ];

    // The specs have been checked, so every text is a block.
    private static Ipv4Block Parse(string text) =>
        Ipv4Block.TryParse(text, out var block, out var problem)
            ? block
            : throw new InvalidOperationException($"`{text}` {problem}.");
}
