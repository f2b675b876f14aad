using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Diff;

/// <summary>The ways through the network that a resource opens.</summary>
public static class NetworkRules
{
    private const string In = "In";
    private const string Out = "Out";

    public static IEnumerable<SecurityRule> Of(string type, PropertyMap inputs) => type switch
    {
        "aws:ec2/securityGroup:SecurityGroup" or "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup" =>
            Blocks(inputs, "ingress").SelectMany(block => Sources(block).Select(source => Rule(In, block, source)))
                .Concat(Blocks(inputs, "egress").SelectMany(block =>
                    Sources(block).Select(source => Rule(Out, block, source)))),
        "aws:ec2/securityGroupRule:SecurityGroupRule" => Sources(inputs)
            .Select(source => Rule(Text(inputs, "type") is "egress" ? Out : In, inputs, source)),
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule" =>
            Sources(inputs).Select(source => Rule(In, inputs, source)),
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule" =>
            Sources(inputs).Select(source => Rule(Out, inputs, source)),
        "aws:ec2/networkAclRule:NetworkAclRule" => Sources(inputs).Select(source => Rule(
            $"{(Text(inputs, "egress") is "true" ? Out : In)} {Text(inputs, "ruleAction")}", inputs, source)),
        "aws:ec2/route:Route" => [Route(inputs)],
        "aws:ec2/routeTable:RouteTable" => Blocks(inputs, "routes").Select(Route),
        _ => [],
    };

    private static IEnumerable<PropertyMap> Blocks(PropertyMap inputs, string name) =>
        inputs.TryGetValue(name, out var value) && PropertyValues.Plain(value) is PropertyValue.List list
            ? list.Items.Select(PropertyValues.Plain).OfType<PropertyValue.Map>().Select(map => new PropertyMap(map.Entries))
            : [];

    private static SecurityRule Rule(string effect, PropertyMap rule, string source) =>
        new(SecurityArea.Network, effect, [Service(rule)], [source], [], "");

    private static SecurityRule Route(PropertyMap route)
    {
        string[] targets =
        [
            "gatewayId", "natGatewayId", "egressOnlyGatewayId", "transitGatewayId", "vpcEndpointId",
            "vpcPeeringConnectionId", "networkInterfaceId", "carrierGatewayId", "localGatewayId", "coreNetworkArn",
        ];
        string[] destinations =
        [
            "cidrBlock", "destinationCidrBlock", "ipv6CidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId",
        ];
        return new SecurityRule(
            SecurityArea.Network,
            "Route",
            [.. targets.Where(name => IsGiven(route, name)).Select(name => $"{name} {Text(route, name)}")],
            [.. destinations.Where(name => IsGiven(route, name)).Select(name => Text(route, name))],
            [],
            "");
    }

    /// <summary>The protocol and the ports, such as <c>TCP 443</c>.</summary>
    private static string Service(PropertyMap rule)
    {
        var protocol = IsGiven(rule, "ipProtocol") ? Text(rule, "ipProtocol") : Text(rule, "protocol");
        if (protocol is "-1" or "all")
        {
            return "all traffic";
        }

        var from = Text(rule, "fromPort");
        var to = Text(rule, "toPort");
        return $"{protocol.ToUpperInvariant()} {(from == to ? from : $"{from}-{to}")}".TrimEnd();
    }

    private static List<string> Sources(PropertyMap rule)
    {
        string[] names =
        [
            "cidrBlocks", "ipv6CidrBlocks", "prefixListIds", "securityGroups", "cidrIpv4", "cidrIpv6", "prefixListId",
            "referencedSecurityGroupId", "sourceSecurityGroupId", "cidrBlock", "ipv6CidrBlock",
        ];
        var sources = names.Where(name => IsGiven(rule, name)).SelectMany(name => Texts(rule[name])).ToList();
        if (Text(rule, "self") is "true")
        {
            sources.Add("itself");
        }

        return sources;
    }

    private static bool IsGiven(PropertyMap rule, string name) =>
        rule.TryGetValue(name, out var value) && PropertyValues.Plain(value) is not
            (PropertyValue.Null or PropertyValue.String { Value: "" } or PropertyValue.List { Items.IsEmpty: true });

    private static IEnumerable<string> Texts(PropertyValue value) => value switch
    {
        PropertyValue.List list => list.Items.SelectMany(Texts),
        _ => [Text(value)],
    };

    private static string Text(PropertyMap rule, string name) =>
        rule.TryGetValue(name, out var value) ? Text(value) : "";

    private static string Text(PropertyValue value) => value switch
    {
        PropertyValue.Null => "",
        PropertyValue.String text => text.Value,
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.Secret => Render.PropertyText.SecretMark,
        _ => "?",
    };
}
