using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>Where resources are in a network: their security groups with what they admit, and their subnets.</summary>
internal sealed class NetworkPlacement(StackTopology stack)
{
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    private const string Subnet = "aws:ec2/subnet:Subnet";

    /// <summary>The security groups of a resource, wherever its type names them.</summary>
    public IReadOnlyList<PlannedResource> GroupsOf(PlannedResource resource)
    {
        var groups = stack.ReferredOfType(resource, SecurityGroup, "securityGroups", "vpcSecurityGroupIds", "securityGroupIds", "vpcConfig", "networkConfiguration");
        // The instances of a cluster have its groups.
        var clusters = stack.ReferredOfType(resource, "aws:rds/cluster:Cluster", "clusterIdentifier")
            .SelectMany(cluster => stack.ReferredOfType(cluster, SecurityGroup, "vpcSecurityGroupIds"));
        var templates = Templates(resource).SelectMany(template =>
            stack.ReferredOfType(template, SecurityGroup, "vpcSecurityGroupIds", "networkInterfaces"));
        return [.. groups.Concat(clusters).Concat(templates).Distinct()];
    }

    /// <summary>What the security groups of a resource admit.</summary>
    public IReadOnlyList<IngressRule> RulesOf(PlannedResource resource) => [.. GroupsOf(resource).SelectMany(Rules)];

    public IEnumerable<PlannedResource> Templates(PlannedResource group) => stack.ReferredOfType(group, "aws:ec2/launchTemplate:LaunchTemplate", "launchTemplate", "mixedInstancesPolicy", "launchConfiguration");

    /// <summary>The subnets that a resource may be in; those of its network where it does not say which.</summary>
    public IReadOnlyList<PlannedResource> SubnetsOf(PlannedResource resource)
    {
        string[] inputs =
        [
            "subnetId", "subnets", "subnetIds", "subnetMappings", "vpcZoneIdentifiers", "vpcConfig", "networkConfiguration",
            "dbSubnetGroupName", "clusterSubnetGroupName",
        ];
        var places = stack.Referred(resource, inputs).ToList();
        var groups = places.Where(place => place.Type.EndsWith("/subnetGroup:SubnetGroup", StringComparison.Ordinal)).ToList();
        return
        [
            .. places.Concat(groups.SelectMany(group => stack.Referred(group, "subnetIds")))
                .SelectMany(place => place.Type == Subnet ? [place]
                    : place.Custom ? []
                    : stack.Below(place).Where(below => below.Type == Subnet))
                .Distinct(),
        ];
    }

    private IEnumerable<IngressRule> Rules(PlannedResource group)
    {
        foreach (var block in StackTopology.Input(group, "ingress").Items)
        {
            var referred = stack.ReferredOfType(group, SecurityGroup, "ingress").ToList();
            yield return Rule(
                block,
                block["protocol"],
                [.. block["cidrBlocks"].Items, .. block["ipv6CidrBlocks"].Items, .. block["prefixListIds"].Items],
                block["self"].Flag == true ? [group] : block["securityGroups"].Items.Any() || block["securityGroups"].IsUnknown ? referred : [],
                block["cidrBlocks"].IsUnknown || block["ipv6CidrBlocks"].IsUnknown);
        }

        foreach (var rule in stack.Dependents(group, "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "securityGroupId"))
        {
            yield return Rule(
                rule,
                StackTopology.Input(rule, "ipProtocol"),
                [StackTopology.Input(rule, "cidrIpv4"), StackTopology.Input(rule, "cidrIpv6"), StackTopology.Input(rule, "prefixListId")],
                stack.ReferredOfType(rule, SecurityGroup, "referencedSecurityGroupId"),
                isUnknown: false);
        }

        foreach (var rule in stack.Dependents(group, "aws:ec2/securityGroupRule:SecurityGroupRule", "securityGroupId")
            .Where(rule => StackTopology.Input(rule, "type").Text is not "egress"))
        {
            yield return Rule(
                rule,
                StackTopology.Input(rule, "protocol"),
                [
                    .. StackTopology.Input(rule, "cidrBlocks").Items,
                    .. StackTopology.Input(rule, "ipv6CidrBlocks").Items,
                    .. StackTopology.Input(rule, "prefixListIds").Items,
                ],
                StackTopology.Input(rule, "self").Flag == true ? [group] : stack.ReferredOfType(rule, SecurityGroup, "sourceSecurityGroupId"),
                StackTopology.Input(rule, "cidrBlocks").IsUnknown);
        }
    }

    private static IngressRule Rule(
        PlannedResource rule, Property protocol, IEnumerable<Property> addresses, IEnumerable<PlannedResource> groups, bool isUnknown) =>
        Rule(StackTopology.Input(rule, "fromPort"), StackTopology.Input(rule, "toPort"), protocol, addresses, groups, isUnknown);

    private static IngressRule Rule(
        Property rule, Property protocol, IEnumerable<Property> addresses, IEnumerable<PlannedResource> groups, bool isUnknown) =>
        Rule(rule["fromPort"], rule["toPort"], protocol, addresses, groups, isUnknown);

    private static IngressRule Rule(
        Property from, Property to, Property protocol, IEnumerable<Property> addresses, IEnumerable<PlannedResource> groups, bool isUnknown)
    {
        var given = addresses.Where(address => address.IsGiven).ToList();
        return new IngressRule(
            (protocol.Text ?? "tcp").ToLowerInvariant(),
            (int?)from.Number,
            (int?)to.Number,
            [.. given.Select(address => address.Text).OfType<string>()],
            [.. groups.Select(group => group.Urn)],
            isUnknown || given.Any(address => address.IsUnknown) || from.IsUnknown || to.IsUnknown);
    }
}
