namespace Alicerce.Policies.Rules.Network;

/// <summary>The security groups of the stack: who is a member, and whom they let in.</summary>
internal sealed class SecurityGroupGraph(StackResources resources)
{
    private static readonly IReadOnlyList<string> GroupTypes =
        [Ec2.SecurityGroup.ResourceType, Ec2.DefaultSecurityGroup.ResourceType];

    private static readonly IReadOnlyList<string> RuleTypes =
        [Vpc.SecurityGroupIngressRule.ResourceType, Ec2.SecurityGroupRule.ResourceType];

    private static readonly IReadOnlyList<string> Balancers =
        [.. ComputeTypes.LoadBalancers, ComputeTypes.ClassicLoadBalancer];

    /// <summary>Every group of the stack.</summary>
    public IReadOnlyList<StackResource> Groups { get; } = [.. resources.OfTypes(GroupTypes)];

    /// <summary>
    /// The groups that a property puts a resource into. Without any it is in the group that AWS gave its network.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="property">The property that lists its groups.</param>
    /// <param name="networks">The networks that the resource is in.</param>
    public IReadOnlyList<StackResource> Of(StackResource resource, string property, IEnumerable<StackResource> networks) =>
        resource.Declares(property)
            ? Judgement.Matching(Groups, group => resource.RefersTo(property, group, "id"))
            :
            [
                .. from network in networks
                   from adopted in resources.OfType(Ec2.DefaultSecurityGroup.ResourceType)
                   where adopted.IsOfVpc("vpcId", network)
                   select adopted,
            ];

    /// <summary>The ways into a group, those written in it and those written beside it.</summary>
    public IReadOnlyList<GroupOpening> OpeningsOf(StackResource group)
    {
        var inside = group.Declares("ingress") ? Traffic.Into(group) ?? [] : [];
        var beside = Judgement.Matching(
            resources.OfTypes(RuleTypes), rule => rule.RefersTo("securityGroupId", group, "id"));
        return
        [
            .. inside.Select(ingress => new GroupOpening(group, group, ingress)),
            .. beside.SelectMany(rule => Traffic.Into(rule) ?? [], (rule, ingress) => new GroupOpening(group, rule, ingress)),
        ];
    }

    /// <summary>The load balancers of a group that take connections from the internet.</summary>
    public IReadOnlyList<StackResource> FacingBalancersOf(StackResource group)
    {
        var routes = new SubnetRoutes(resources);
        return Judgement.Matching(
            resources.OfTypes(Balancers),
            balancer => balancer.Names("securityGroups", group)
                && !(balancer.Declared("internal") is { Exists: true } isInternal && isInternal.AsBoolean())
                && !IsCutOff(balancer, routes));
    }

    // Subnets without a way to the internet keep everyone away, whatever the balancer itself says.
    private bool IsCutOff(StackResource balancer, SubnetRoutes routes)
    {
        var pools = SubnetChoice.Of(resources, balancer, "subnets").Pools;
        return pools.Count > 0 && pools.All(pool => pool.All(subnet => routes.InternetGatewayOf(subnet) is null));
    }
}
