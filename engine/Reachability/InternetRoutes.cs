using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>Which subnets have a route to an internet gateway, by the family of addresses.</summary>
internal sealed class InternetRoutes(StackTopology stack)
{
    private const string Table = "aws:ec2/routeTable:RouteTable";
    private const string Route = "aws:ec2/route:Route";
    private const string Gateway = "aws:ec2/internetGateway:InternetGateway";

    /// <summary>Null when that is decided outside of the stack.</summary>
    public bool? LeadsOut(PlannedResource subnet, AddressFamilies family)
    {
        var tables = stack.Dependents(subnet, "aws:ec2/routeTableAssociation:RouteTableAssociation", "subnetId")
            .SelectMany(association => stack.ReferredOfType(association, Table, "routeTableId"))
            .ToList();
        return tables.Count > 0
            ? tables.Any(table => HasRoute(table, family))
            : MainTableLeadsOut(subnet, family);
    }

    /// <summary>A subnet without a table of its own has that of its network, which at first leads nowhere outside.</summary>
    private bool? MainTableLeadsOut(PlannedResource subnet, AddressFamilies family)
    {
        if (stack.ReferredOfType(subnet, "aws:ec2/vpc:Vpc", "vpcId").FirstOrDefault() is not { } network || network.Operation is Operation.Read)
        {
            return null;
        }

        var tables = stack.Dependents(network, "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation", "vpcId")
            .SelectMany(association => stack.ReferredOfType(association, Table, "routeTableId"))
            .Concat(stack.Dependents(network, "aws:ec2/defaultRouteTable:DefaultRouteTable", "defaultRouteTableId"));
        return tables.Any(table => HasRoute(table, family))
            || stack.Dependents(network, Route, "routeTableId").Any(route => LeadsToGateway(route, "gatewayId") && Has(route, family));
    }

    private bool HasRoute(PlannedResource table, AddressFamilies family) =>
        stack.Dependents(table, Route, "routeTableId", "defaultRouteTableId")
            .Any(route => LeadsToGateway(route, "gatewayId") && Has(route, family))
        || (LeadsToGateway(table, "routes") && StackTopology.Input(table, "routes").Items.Any(route => Has(route, family)));

    private bool LeadsToGateway(PlannedResource route, string input) =>
        stack.ReferredOfType(route, Gateway, input).Any()
        || StackTopology.Input(route, input).Text?.StartsWith("igw-", StringComparison.Ordinal) == true
        || StackTopology.Input(route, input).Items.Any(item => item["gatewayId"].Text?.StartsWith("igw-", StringComparison.Ordinal) == true);

    private static bool Has(PlannedResource route, AddressFamilies family) => Has(
        StackTopology.Input(route, "destinationCidrBlock"), StackTopology.Input(route, "destinationIpv6CidrBlock"), family);

    private static bool Has(Property route, AddressFamilies family) => Has(route["cidrBlock"], route["ipv6CidrBlock"], family);

    /// <summary>A route that names no block leads to a list of prefixes, which may be of either family.</summary>
    private static bool Has(Property v4, Property v6, AddressFamilies family) =>
        (v4.IsGiven, v6.IsGiven) switch
        {
            (true, false) => family is AddressFamilies.V4,
            (false, true) => family is AddressFamilies.V6,
            _ => true,
        };
}
