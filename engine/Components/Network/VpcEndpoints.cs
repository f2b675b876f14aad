using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Components.Network;

/// <summary>The endpoints of a VPC, completed when the strategy asks for it.</summary>
internal sealed class VpcEndpoints(string vpcName, VpcArguments arguments, IComponentHost host)
{
    private const string Gateway = "Gateway";
    private const string Interface = "Interface";
    private const int Https = 443;

    private static readonly string[] OwnArguments =
    [
        "autoAccept",
        "dnsOptions",
        "ipAddressType",
        "policy",
        "privateDnsEnabled",
        "resourceConfigurationArn",
        "routeTableIds",
        "securityGroupIds",
        "serviceName",
        "serviceNetworkArn",
        "serviceRegion",
        "subnetConfigurations",
        "subnetIds",
        "vpcEndpointType",
    ];

    /// <summary>Notes what is wrong with a spec.</summary>
    public static void Check(ArgumentReader spec, VpcEndpointStrategy strategy)
    {
        if (!spec.Has("serviceName"))
        {
            spec.Problem("`vpcEndpointSpecs[].serviceName` is missing. Name the service, such as "
                + "`com.amazonaws.us-east-1.s3`.");
        }

        spec.Text("serviceName");
        if (strategy == VpcEndpointStrategy.Auto)
        {
            spec.Text("vpcEndpointType");
            spec.Flag("privateDnsEnabled");
        }
    }

    /// <summary>
    /// Endpoints with private DNS need both settings of the VPC, so they are on unless the program says otherwise.
    /// </summary>
    public static void EnableDns(VpcArguments arguments, PropertyMap given, ChildInputs inputs)
    {
        if (arguments.EndpointStrategy != VpcEndpointStrategy.Auto
            || !arguments.Endpoints.Any(spec => TypeOf(spec) == Interface && spec.Flag("privateDnsEnabled") != false))
        {
            return;
        }

        foreach (var name in (string[])["enableDnsHostnames", "enableDnsSupport"])
        {
            switch (given.GetValueOrDefault(name))
            {
                case null or PropertyValue.Null:
                    inputs.Set(name, value: true);
                    break;
                case PropertyValue.Bool { Value: false }:
                    throw new InvalidResourceException(
                        $"`{name}` is false, but interface endpoints with private DNS need it. Remove it, or set "
                            + $"`privateDnsEnabled` of the endpoints to false.");
            }
        }
    }

    public async Task<IReadOnlyList<ChildResource>> CreateAsync(
        ChildResource vpc,
        IReadOnlyList<ChildResource> routeTables,
        IReadOnlyList<(SubnetType Type, int Zone, ChildResource Resource)> subnets,
        CancellationToken cancellationToken)
    {
        var endpoints = new List<ChildResource>();
        foreach (var spec in arguments.Endpoints)
        {
            var service = spec.Text("serviceName")!;
            var tags = TagMaps.Merge(TagMaps.Of(("Name", vpcName)), arguments.Tags, spec.Input("tags"));
            var region = spec.Input("region") ?? arguments.Region;
            var inputs = new ChildInputs();
            foreach (var name in OwnArguments)
            {
                inputs.Set(name, spec.Input(name));
            }

            if (arguments.EndpointStrategy == VpcEndpointStrategy.Auto)
            {
                await CompleteAsync(spec, service, tags, region, inputs, vpc, routeTables, subnets, cancellationToken);
            }
            else
            {
                WarnAboutGaps(spec, service);
            }

            inputs.SetId("vpcId", vpc).Set("region", region).Set("tags", tags);
            endpoints.Add(await host.RegisterAsync(
                inputs.Request("aws:ec2/vpcEndpoint:VpcEndpoint", service, vpc.Urn, vpc.Urn), cancellationToken));
        }

        return endpoints;
    }

    // AWS takes an endpoint without a type for a gateway.
    private static string TypeOf(ArgumentReader spec) => spec.Text("vpcEndpointType") ?? Gateway;

    private async Task CompleteAsync(
        ArgumentReader spec,
        string service,
        PropertyValue tags,
        PropertyValue? region,
        ChildInputs inputs,
        ChildResource vpc,
        IReadOnlyList<ChildResource> routeTables,
        IReadOnlyList<(SubnetType Type, int Zone, ChildResource Resource)> subnets,
        CancellationToken cancellationToken)
    {
        if (TypeOf(spec) == Gateway && !spec.Has("routeTableIds"))
        {
            inputs.Set("routeTableIds", Ids(routeTables), [.. routeTables.Select(table => table.Urn)]);
        }

        if (TypeOf(spec) != Interface)
        {
            return;
        }

        if (!spec.Has("privateDnsEnabled"))
        {
            inputs.Set("privateDnsEnabled", value: true);
        }

        if (!spec.Has("subnetIds") && !spec.Has("subnetConfigurations"))
        {
            // AWS allows one subnet per zone, and an endpoint belongs where its callers are.
            var chosen = subnets
                .GroupBy(subnet => subnet.Zone)
                .Select(zone => zone.MinBy(subnet => Preference(subnet.Type)).Resource)
                .ToList();
            inputs.Set("subnetIds", Ids(chosen), [.. chosen.Select(subnet => subnet.Urn)]);
        }

        if (!spec.Has("securityGroupIds"))
        {
            var group = await CreateGroupAsync(spec, service, tags, region, vpc, cancellationToken);
            inputs.Set("securityGroupIds", Ids([group]), group.Urn);
        }
    }

    private async Task<ChildResource> CreateGroupAsync(
        ArgumentReader spec,
        string service,
        PropertyValue tags,
        PropertyValue? region,
        ChildResource vpc,
        CancellationToken cancellationToken)
    {
        var group = await host.RegisterAsync(
            new ChildInputs().SetId("vpcId", vpc).Set("region", region).Set("tags", tags)
                .Request("aws:ec2/securityGroup:SecurityGroup", $"{service}-sg", vpc.Urn, vpc.Urn),
            cancellationToken);

        var rule = new ChildInputs()
            .SetId("securityGroupId", group)
            .Set("type", "ingress")
            .Set("protocol", "tcp")
            .Set("fromPort", Https)
            .Set("toPort", Https)
            .Set("cidrBlocks", Blocks(vpc, "cidrBlock"), vpc.Urn)
            .Set("region", region);
        // Whether the type is known or not, an IPv4-only endpoint has no IPv6 callers.
        if (spec.Input("ipAddressType") is not (null or PropertyValue.String { Value: "ipv4" }))
        {
            rule.Set("ipv6CidrBlocks", Blocks(vpc, "ipv6CidrBlock"), vpc.Urn);
        }

        await host.RegisterAsync(
            rule.Request(
                "aws:ec2/securityGroupRule:SecurityGroupRule", $"{service}-ingress", vpc.Urn, vpc.Urn, group.Urn),
            cancellationToken);
        return group;
    }

    private void WarnAboutGaps(ArgumentReader spec, string service)
    {
        var type = (spec.Input("vpcEndpointType") as PropertyValue.String)?.Value ?? Gateway;
        if (type == Interface && !spec.Has("subnetIds") && !spec.Has("subnetConfigurations"))
        {
            host.Warn($"Endpoint `{service}` has no `subnetIds`, so nothing reaches it. Add them, or set "
                + $"`vpcEndpointStrategy` to `Auto`.");
        }
        else if (type == Gateway && !spec.Has("routeTableIds"))
        {
            host.Warn($"Endpoint `{service}` has no `routeTableIds`, so nothing uses it. Add them, or set "
                + $"`vpcEndpointStrategy` to `Auto`.");
        }
    }

    private static int Preference(SubnetType type) => type switch
    {
        SubnetType.Private => 0,
        SubnetType.Isolated => 1,
        _ => 2,
    };

    private static PropertyValue.List Blocks(ChildResource vpc, string output) =>
        new(vpc.Outputs.GetValueOrDefault(output) ?? new PropertyValue.Unknown());

    private static PropertyValue.List Ids(IEnumerable<ChildResource> resources) =>
        new([.. resources.Select(resource => resource.Id)]);
}
