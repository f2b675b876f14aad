using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Components.Network;

/// <summary>
/// Registers the children of a VPC component one after another, zone by zone, and keeps them for its outputs.
/// </summary>
internal sealed class VpcNetwork(
    RemoteComponentRequest request, VpcArguments arguments, IReadOnlyList<string> zones, IComponentHost host)
{
    private const string Everywhere = "0.0.0.0/0";

    /// <summary>Arguments that the VPC itself understands under the same name.</summary>
    private static readonly string[] OwnArguments =
    [
        "assignGeneratedIpv6CidrBlock",
        "enableDnsHostnames",
        "enableDnsSupport",
        "enableNetworkAddressUsageMetrics",
        "instanceTenancy",
        "ipv4IpamPoolId",
        "ipv4NetmaskLength",
        "ipv6CidrBlock",
        "ipv6CidrBlockNetworkBorderGroup",
        "ipv6IpamPoolId",
        "ipv6NetmaskLength",
    ];

    private readonly List<(SubnetType Type, int Zone, ChildResource Resource)> _subnets = [];
    private readonly List<ChildResource> _routeTables = [];
    private readonly List<ChildResource> _associations = [];
    private readonly List<ChildResource> _routes = [];
    private readonly List<ChildResource> _eips = [];
    private readonly List<ChildResource> _natGateways = [];
    private readonly List<ChildResource> _endpoints = [];
    private ChildResource? _vpc;
    private ChildResource? _gateway;

    private ChildResource Vpc => _vpc ?? throw new InvalidOperationException("The VPC comes first.");

    private ChildResource Gateway =>
        _gateway ?? throw new InvalidOperationException("The gateway comes before the routes.");

    private PropertyValue SharedTags => TagMaps.Merge(TagMaps.Of(("Name", request.Name)), arguments.Tags);

    public async Task CreateAsync(IReadOnlyList<PlannedSubnet> subnets, CancellationToken cancellationToken)
    {
        _vpc = await CreateVpcAsync(cancellationToken);
        _gateway = await RegisterAsync(
            "aws:ec2/internetGateway:InternetGateway",
            request.Name,
            Vpc,
            new ChildInputs().SetId("vpcId", Vpc).Set("tags", SharedTags),
            cancellationToken);

        for (var zone = 0; zone < zones.Count; zone++)
        {
            var inZone = subnets
                .Where(subnet => subnet.Zone == zone && subnet.Spec.Type != SubnetType.Unused)
                .OrderBy(subnet => subnet.Spec.Type)
                .ToList();
            for (var index = 0; index < inZone.Count; index++)
            {
                await CreateSubnetAsync(inZone[index], ipv6Number: zone + (index * zones.Count), cancellationToken);
            }
        }

        var endpoints = new VpcEndpoints(request.Name, arguments, host);
        _endpoints.AddRange(await endpoints.CreateAsync(Vpc, _routeTables, _subnets, cancellationToken));
    }

    public PropertyMap Outputs(IReadOnlyList<SubnetSpec> layout) => new(new Dictionary<string, PropertyValue>
    {
        ["vpcId"] = Vpc.Id,
        ["vpc"] = Reference(Vpc),
        ["internetGateway"] = Reference(Gateway),
        ["subnets"] = References(_subnets.Select(subnet => subnet.Resource)),
        ["publicSubnets"] = References(Subnets(SubnetType.Public)),
        ["privateSubnets"] = References(Subnets(SubnetType.Private)),
        ["isolatedSubnets"] = References(Subnets(SubnetType.Isolated)),
        ["publicSubnetIds"] = Ids(Subnets(SubnetType.Public)),
        ["privateSubnetIds"] = Ids(Subnets(SubnetType.Private)),
        ["isolatedSubnetIds"] = Ids(Subnets(SubnetType.Isolated)),
        ["routeTables"] = References(_routeTables),
        ["routeTableAssociations"] = References(_associations),
        ["routes"] = References(_routes),
        ["eips"] = References(_eips),
        ["natGateways"] = References(_natGateways),
        ["vpcEndpoints"] = References(_endpoints),
        ["subnetLayout"] = new PropertyValue.List([.. layout.Select(Described)]),
    });

    private Task<ChildResource> CreateVpcAsync(CancellationToken cancellationToken)
    {
        var inputs = new ChildInputs();
        foreach (var name in OwnArguments)
        {
            inputs.Set(name, request.Inputs.TryGetValue(name, out var value) && value is not PropertyValue.Null
                ? value
                : null);
        }

        if (arguments.Cidr is { } cidr)
        {
            inputs.Set("cidrBlock", cidr.ToString());
        }

        VpcEndpoints.EnableDns(arguments, request.Inputs, inputs);
        inputs.Set("region", arguments.Region).Set("tags", SharedTags);
        return host.RegisterAsync(inputs.Request("aws:ec2/vpc:Vpc", request.Name, request.Urn), cancellationToken);
    }

    private async Task CreateSubnetAsync(PlannedSubnet planned, int ipv6Number, CancellationToken cancellationToken)
    {
        var zone = planned.Zone;
        var spec = planned.Spec;
        var name = $"{request.Name}-{spec.Label}-{zone + 1}";
        var ownTags = TagMaps.Of(("Name", NameTag(spec, zone, name)), ("SubnetType", spec.Type.ToString()));

        var assignIpv6 = spec.AssignIpv6AddressOnCreation is { } flag
            ? new PropertyValue.Bool(flag)
            : request.Inputs.GetValueOrDefault("assignGeneratedIpv6CidrBlock") ?? new PropertyValue.Bool(false);
        var inputs = new ChildInputs()
            .SetId("vpcId", Vpc)
            .Set("availabilityZone", zones[zone])
            .Set("mapPublicIpOnLaunch", spec.Type == SubnetType.Public)
            .Set("assignIpv6AddressOnCreation", assignIpv6)
            .Set("tags", TagMaps.Merge(SharedTags, spec.Tags, ownTags));
        if (planned.Block is { } block)
        {
            inputs.Set("cidrBlock", block.ToString());
        }
        else
        {
            inputs.Set("cidrBlock", new PropertyValue.Unknown(), Vpc.Urn);
        }

        if (assignIpv6 is not PropertyValue.Bool { Value: false })
        {
            var ipv6Block = Ipv6Blocks.Subnet(Vpc.Outputs.GetValueOrDefault("ipv6CidrBlock"), ipv6Number);
            inputs.Set("ipv6CidrBlock", ipv6Block, Vpc.Urn);
        }

        var subnet = await RegisterAsync("aws:ec2/subnet:Subnet", name, Vpc, inputs, cancellationToken);
        _subnets.Add((spec.Type, zone, subnet));

        var routeTable = await RegisterAsync(
            "aws:ec2/routeTable:RouteTable",
            name,
            subnet,
            new ChildInputs().SetId("vpcId", Vpc).Set("tags", TagMaps.Merge(SharedTags, ownTags)),
            cancellationToken);
        _routeTables.Add(routeTable);
        _associations.Add(await RegisterAsync(
            "aws:ec2/routeTableAssociation:RouteTableAssociation",
            name,
            routeTable,
            new ChildInputs().SetId("routeTableId", routeTable).SetId("subnetId", subnet),
            cancellationToken));

        if (spec.Type == SubnetType.Public && NeedsNatGateway(zone))
        {
            await CreateNatGatewayAsync(subnet, zone, cancellationToken);
        }

        await CreateRouteAsync(spec.Type, name, routeTable, zone, cancellationToken);
    }

    private bool NeedsNatGateway(int zone) => arguments.Nat switch
    {
        NatGatewayStrategy.Single => _natGateways.Count == 0,
        NatGatewayStrategy.OnePerAz => _natGateways.Count <= zone,
        _ => false,
    };

    private async Task CreateNatGatewayAsync(ChildResource subnet, int zone, CancellationToken cancellationToken)
    {
        var name = $"{request.Name}-{zone + 1}";
        var tags = TagMaps.Merge(arguments.Tags, TagMaps.Of(("Name", name)));
        var inputs = new ChildInputs().SetId("subnetId", subnet);
        if (arguments.AllocationIds.Count > 0)
        {
            inputs.Set("allocationId", arguments.AllocationIds[zone]);
        }
        else
        {
            var eip = await RegisterAsync(
                "aws:ec2/eip:Eip", name, subnet, new ChildInputs().Set("tags", tags), cancellationToken);
            _eips.Add(eip);
            var allocationId = eip.Outputs.GetValueOrDefault("allocationId") ?? new PropertyValue.Unknown();
            inputs.Set("allocationId", allocationId, eip.Urn);
        }

        _natGateways.Add(await RegisterAsync(
            "aws:ec2/natGateway:NatGateway", name, subnet, inputs.Set("tags", tags), cancellationToken));
    }

    private async Task CreateRouteAsync(
        SubnetType type, string name, ChildResource routeTable, int zone, CancellationToken cancellationToken)
    {
        var inputs = new ChildInputs().SetId("routeTableId", routeTable).Set("destinationCidrBlock", Everywhere);
        switch (type)
        {
            case SubnetType.Public:
                inputs.SetId("gatewayId", Gateway);
                break;
            case SubnetType.Private when arguments.Nat != NatGatewayStrategy.None:
                inputs.SetId("natGatewayId", _natGateways[arguments.Nat == NatGatewayStrategy.Single ? 0 : zone]);
                break;
            default:
                return;
        }

        _routes.Add(await RegisterAsync("aws:ec2/route:Route", name, routeTable, inputs, cancellationToken));
    }

    private Task<ChildResource> RegisterAsync(
        string type, string name, ChildResource parent, ChildInputs inputs, CancellationToken cancellationToken) =>
        host.RegisterAsync(
            inputs.Set("region", arguments.Region).Request(type, name, parent.Urn, parent.Urn), cancellationToken);

    private string NameTag(SubnetSpec spec, int zone, string name) =>
        arguments.NameTags == SubnetNameTagStrategy.AvailabilityZone
            ? $"{request.Name}-{spec.Label}-{ZoneName.Suffix(zones[zone])}"
            : name;

    private IEnumerable<ChildResource> Subnets(SubnetType type) =>
        _subnets.Where(subnet => subnet.Type == type).Select(subnet => subnet.Resource);

    private static PropertyValue.ResourceReference Reference(ChildResource resource) =>
        new(resource.Urn.Value) { Id = resource.Id };

    private static PropertyValue.List References(IEnumerable<ChildResource> resources) =>
        new([.. resources.Select(Reference)]);

    private static PropertyValue.List Ids(IEnumerable<ChildResource> resources) =>
        new([.. resources.Select(resource => resource.Id)]);

    private static PropertyValue.Map Described(SubnetSpec spec)
    {
        var entries = new Dictionary<string, PropertyValue>
        {
            ["type"] = new PropertyValue.String(spec.Type.ToString()),
        };
        if (spec.Name is { } name)
        {
            entries["name"] = new PropertyValue.String(name);
        }

        if (spec.CidrMask is { } mask)
        {
            entries["cidrMask"] = new PropertyValue.Number(mask);
        }

        if (spec.Size is { } size)
        {
            entries["size"] = new PropertyValue.Number(size);
        }

        if (spec.CidrBlocks is { } blocks)
        {
            entries["cidrBlocks"] = new PropertyValue.List(
                [.. blocks.Select(block => new PropertyValue.String(block))]);
        }

        return new PropertyValue.Map(entries);
    }
}
