namespace Alicerce.Policies.Rules.Network;

/// <summary>
/// Where the traffic of a subnet goes: by the route table that is associated with it, or else by the main one of its network.
/// </summary>
internal sealed class SubnetRoutes(StackResources resources)
{
    private const string DefaultRouteTable = "aws:ec2/defaultRouteTable:DefaultRouteTable";
    private const string MainRouteTableAssociation = "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation";
    private const string VpnGateway = "aws:ec2/vpnGateway:VpnGateway";

    // Names under which a network hands the id of its main route table on.
    private static readonly string[] MainTable = ["mainRouteTableId", "defaultRouteTableId"];

    /// <summary>
    /// The internet gateway that a subnet sends traffic for everywhere to; null when there is none. NAT gateways and
    /// egress-only gateways let nobody in.
    /// </summary>
    public string? InternetGatewayOf(StackResource subnet)
    {
        var associations = Judgement.Matching(
            resources.OfType(Ec2.RouteTableAssociation.ResourceType), association => association.Names("subnetId", subnet));
        return associations.Count > 0
            ? First(associations.SelectMany(association => GatewaysOf(association, "routeTableId")))
            : First(Networks(subnet).SelectMany(MainGatewaysOf));
    }

    /// <summary>The networks that a subnet is part of: one, or none when it is of another stack.</summary>
    public IReadOnlyList<StackResource> Networks(StackResource subnet) =>
        Judgement.Matching(resources.OfType(Ec2.Vpc.ResourceType), network => subnet.IsOfVpc("vpcId", network));

    private IEnumerable<Func<string?>> MainGatewaysOf(StackResource network)
    {
        var replaced = Judgement.Matching(
            resources.OfType(MainRouteTableAssociation), association => association.IsOfVpc("vpcId", network));
        if (replaced.Count > 0)
        {
            return replaced.SelectMany(association => GatewaysOf(association, "routeTableId"));
        }

        var adopted = Judgement.Matching(
            resources.OfType(DefaultRouteTable), table => table.RefersTo("defaultRouteTableId", network, MainTable));
        var added = Judgement.Matching(Routes(), route => route.RefersTo("routeTableId", network, MainTable));
        return adopted.SelectMany(GatewaysOf).Concat(added.Select(GatewayOf));
    }

    private IEnumerable<Func<string?>> GatewaysOf(StackResource association, string property) =>
        Judgement.Matching(
            resources.OfType(Ec2.RouteTable.ResourceType).Concat(resources.OfType(DefaultRouteTable)),
            table => association.Names(property, table))
            .SelectMany(GatewaysOf);

    // Routes are written inside of the table or beside it.
    private IEnumerable<Func<string?>> GatewaysOf(StackResource table)
    {
        var inside = table.Declared("routes").AsList();
        var routes = Enumerable.Range(0, inside.Count)
            .Select(i => (Func<string?>)(() =>
                GatewayOf(inside.ValueAt(i).AsObject(), "cidrBlock", "ipv6CidrBlock", table, "routes")));
        return routes.Concat(Judgement.Matching(Routes(), route => route.Names("routeTableId", table)).Select(GatewayOf));
    }

    private Func<string?> GatewayOf(StackResource route) =>
        () => GatewayOf(route.Properties, "destinationCidrBlock", "destinationIpv6CidrBlock", route, "gatewayId");

    private string? GatewayOf(PropertyObject route, string cidr, string ipv6Cidr, StackResource holder, string property)
    {
        var gateway = route.Value("gatewayId");
        return gateway.Exists && InternetGatewayOf(gateway, holder.References(property)) is { } name
            && (IsEverywhere(route.Text(cidr)) || IsEverywhere(route.Text(ipv6Cidr)))
            ? name
            : null;
    }

    private string? InternetGatewayOf(PolicyValue gateway, IReadOnlyList<StackResource> sources)
    {
        if (gateway.IsUnknown
            && sources.Count > 0
            && sources.All(source => source.Type.StartsWith("aws:", StringComparison.Ordinal)))
        {
            var found = sources.FirstOrDefault(source => source.Is<Ec2.InternetGateway>());
            if (found is null || !sources.Any(source => source.Type == VpnGateway))
            {
                return found?.Name;
            }
        }

        var id = gateway.AsText();
        return resources.OfType(Ec2.InternetGateway.ResourceType)
            .FirstOrDefault(candidate => gateway.IsSameAs(candidate.Properties.Value("id")))?.Name
            ?? (id.StartsWith("igw-", StringComparison.Ordinal) ? id : null);
    }

    private IEnumerable<StackResource> Routes() => resources.OfType(Ec2.Route.ResourceType);

    // Two halves of everything are everything.
    private static bool IsEverywhere(string? cidr) =>
        cidr is not null && (cidr.EndsWith("/0", StringComparison.Ordinal) || cidr.EndsWith("/1", StringComparison.Ordinal));

    private static string? First(IEnumerable<Func<string?>> routes)
    {
        string? found = null;
        _ = Judgement.Any(routes, route => (found = route()) is not null);
        return found;
    }
}
