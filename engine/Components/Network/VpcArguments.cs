using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Components.Network;

/// <summary>The arguments of <c>awsx:ec2:Vpc</c>, read and checked one by one.</summary>
public sealed record VpcArguments
{
    /// <summary>The network when neither a block nor a pool is given.</summary>
    private const string DefaultCidrBlock = "10.0.0.0/16";
    private const int DefaultZones = 3;

    /// <summary>Null when IPAM chooses the range.</summary>
    public required Ipv4Block? Cidr { get; init; }

    public required IReadOnlyList<string>? ZoneNames { get; init; }

    public required int ZoneCount { get; init; }

    public required int? ZoneMask { get; init; }

    public required NatGatewayStrategy Nat { get; init; }

    /// <summary>The Elastic IPs that the program brings; each may be unknown.</summary>
    public required IReadOnlyList<PropertyValue> AllocationIds { get; init; }

    public required SubnetAllocationStrategy? SubnetStrategy { get; init; }

    public required IReadOnlyList<SubnetSpec>? SubnetSpecs { get; init; }

    public required SubnetNameTagStrategy NameTags { get; init; }

    public required VpcEndpointStrategy EndpointStrategy { get; init; }

    public required IReadOnlyList<ArgumentReader> Endpoints { get; init; }

    public required PropertyValue? Tags { get; init; }

    public required PropertyValue? Region { get; init; }

    public static VpcArguments Read(PropertyMap inputs)
    {
        var reader = new ArgumentReader(inputs);
        var nat = reader.Nested("natGateways");
        var strategy = nat?.Choice<NatGatewayStrategy>("strategy");
        if (nat is not null && !nat.Has("strategy"))
        {
            reader.Problem("`natGateways.strategy` is missing. Use one of `None`, `Single`, `OnePerAz`.");
        }

        var zoneNames = reader.Texts("availabilityZoneNames");
        var zoneCount = reader.Whole("numberOfAvailabilityZones");
        if (zoneNames is not null && zoneCount is not null)
        {
            reader.Problem("`availabilityZoneNames` and `numberOfAvailabilityZones` are both given. Remove one of "
                + "the two.");
        }

        if (zoneNames is { Count: 0 })
        {
            reader.Problem("`availabilityZoneNames` is an empty list. Name at least one zone, or leave it out for "
                + "three.");
        }

        if (zoneCount is < 1 or > 100)
        {
            reader.Problem($"`numberOfAvailabilityZones` is {zoneCount}. Use a number from 1 to the zones of the "
                + $"region.");
        }

        var arguments = new VpcArguments
        {
            Cidr = ReadCidr(reader),
            ZoneNames = zoneNames,
            ZoneCount = (int)(zoneCount ?? DefaultZones),
            ZoneMask = (int?)reader.Whole("availabilityZoneCidrMask"),
            Nat = strategy ?? NatGatewayStrategy.OnePerAz,
            AllocationIds = nat?.Items("elasticIpAllocationIds") ?? [],
            SubnetStrategy = reader.Choice<SubnetAllocationStrategy>("subnetStrategy"),
            SubnetSpecs = ReadSpecs(reader),
            NameTags = reader.Choice<SubnetNameTagStrategy>("subnetNameTagStrategy") ?? SubnetNameTagStrategy.Legacy,
            EndpointStrategy = reader.Choice<VpcEndpointStrategy>("vpcEndpointStrategy") ?? VpcEndpointStrategy.Legacy,
            Endpoints = reader.NestedAll("vpcEndpointSpecs") ?? [],
            Tags = reader.Input("tags"),
            Region = reader.Input("region"),
        };
        foreach (var endpoint in arguments.Endpoints)
        {
            VpcEndpoints.Check(endpoint, arguments.EndpointStrategy);
        }

        reader.ThrowIfInvalid();
        return arguments;
    }

    private static Ipv4Block? ReadCidr(ArgumentReader reader)
    {
        var text = reader.Text("cidrBlock");
        if (reader.Input("ipv4IpamPoolId") is not null)
        {
            var hasLength = reader.Input("ipv4NetmaskLength") is not null;
            if (text is null != hasLength)
            {
                reader.Problem(hasLength
                    ? "`cidrBlock` and `ipv4NetmaskLength` are both given with `ipv4IpamPoolId`. Remove one of the two."
                    : "`ipv4IpamPoolId` is given without a range. Add `ipv4NetmaskLength`, or `cidrBlock`.");
            }

            if (text is null)
            {
                return null;
            }
        }

        if (!Ipv4Block.TryParse(text ?? DefaultCidrBlock, out var block, out var problem))
        {
            reader.Problem($"`cidrBlock` `{text}` {problem}.");
        }

        return block;
    }

    private static List<SubnetSpec>? ReadSpecs(ArgumentReader reader) =>
        reader.NestedAll("subnetSpecs")?.Select((spec, index) =>
    {
        if (!spec.Has("type"))
        {
            reader.Problem($"`subnetSpecs[{index}].type` is missing. Use one of `Public`, `Private`, `Isolated`, "
                + $"`Unused`.");
        }

        return new SubnetSpec
        {
            Type = spec.Choice<SubnetType>("type") ?? SubnetType.Unused,
            Name = spec.Text("name"),
            CidrMask = (int?)spec.Whole("cidrMask"),
            Size = spec.Whole("size"),
            CidrBlocks = spec.Texts("cidrBlocks"),
            AssignIpv6AddressOnCreation = spec.Flag("assignIpv6AddressOnCreation"),
            Tags = spec.Input("tags"),
        };
    }).ToList();
}
