using Alicerce.Protocol;

namespace Alicerce.Engine.Components.Network;

/// <summary>One entry of <c>subnetSpecs</c>: the subnet that every Availability Zone gets.</summary>
public sealed record SubnetSpec
{
    public required SubnetType Type { get; init; }

    public string? Name { get; init; }

    public int? CidrMask { get; init; }

    public long? Size { get; init; }

    /// <summary>One block per zone, or null when the allocator chooses.</summary>
    public IReadOnlyList<string>? CidrBlocks { get; init; }

    public bool? AssignIpv6AddressOnCreation { get; init; }

    /// <summary>The map of tags as the program gave it; parts of it may be unknown.</summary>
    public PropertyValue? Tags { get; init; }

    /// <summary>The middle part of the subnet's name.</summary>
    public string Label => Name ?? TypeLabel(Type);

    public static string TypeLabel(SubnetType type) => type switch
    {
        SubnetType.Public => "public",
        SubnetType.Private => "private",
        SubnetType.Isolated => "isolated",
        _ => "unused",
    };
}
