using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>What is behind a load balancer is in the zones of the balancer, and so is the way out.</summary>
public sealed class AvailabilityChainHasNoWeakLink() : StackRule(new RuleInfo
{
    Id = "availability-chain-has-no-weak-link",
    Title = "From the load balancer to the way out, the same zones hold.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Resilience,
    Rationale = "The part that is in one zone decides: when that zone fails, the zones of all the others do not help.",
    Fix =
        "Give the group the subnets of every zone of its balancer and at least two machines, each zone its own NAT "
        + "gateway, and interface endpoints a subnet in every zone.",
    Limits =
        "Links that the stack connects: an Auto Scaling group and the load balancer whose listeners forward to its "
        + "target groups (the zones of the balancer are among those of the group, and `minSize` is 2 or more); the "
        + "subnets whose route table leads to a NAT gateway (it is in their zone); an interface endpoint and the other "
        + "subnets of its network (it is in each of their zones). A zone is known by `availabilityZone` of a subnet of "
        + "the stack; links with a subnet whose zone is not known are left out. Databases, clusters and functions have "
        + "rules of their own. Of subnets that a component hands on, it is not known before deployment which are "
        + "meant.",
})
{
    private const string NatGateway = "aws:ec2/natGateway:NatGateway";

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        context.ForEach(context.Resources.OfType(AutoScaling.Group.ResourceType), group => JudgeGroup(context, group));
        context.ForEach(context.Resources.OfType(NatGateway), gateway => JudgeGateway(context, gateway));
        context.ForEach(
            context.Resources.OfType(Ec2.VpcEndpoint.ResourceType), endpoint => JudgeEndpoint(context, endpoint));
    }

    private static void JudgeGroup(StackContext context, StackResource group)
    {
        var balancers = BalancersOf(context.Resources, group);
        if (balancers.Count == 0)
        {
            context.NotApplicable("No load balancer of the stack forwards to this group.");
        }

        if (group.Properties.Integer("minSize") is { } size and < 2)
        {
            context.ReportViolation(
                group,
                $"`minSize` is {size} on this group behind {balancers[0].Name}: when its zone fails, nothing answers "
                + "until another machine runs. Set it to 2 or more.");
        }

        var zones = ZoneSet.Of(context.Resources, group, "vpcZoneIdentifiers");
        Judgement.ForEach(balancers, (_, balancer) =>
        {
            if (zones is not null
                && ZoneSet.Of(context.Resources, balancer, "subnets") is { } spanned
                && spanned.Except(zones).ToList() is { Count: > 0 } missing)
            {
                context.ReportViolation(
                    group,
                    $"The load balancer {balancer.Name} is in {string.Join(", ", missing)}, and this group is not: that "
                    + "zone serves nothing. Add a subnet of it to `vpcZoneIdentifiers`.");
            }
        });
    }

    private static void JudgeGateway(StackContext context, StackResource gateway)
    {
        var here = context.Resources.OfType(Ec2.Subnet.ResourceType)
            .Where(gateway.References("subnetId").Contains)
            .Select(ZoneSet.Of)
            .FirstOrDefault();
        if (here is null)
        {
            context.NotApplicable("The zone of the gateway is not known.");
        }

        var elsewhere = context.Resources.OfType(Ec2.Route.ResourceType)
            .Where(route => route.References("natGatewayId").Contains(gateway))
            .SelectMany(route => route.References("routeTableId"))
            .Concat(context.Resources.OfType(Ec2.RouteTable.ResourceType)
                .Where(table => table.References("routes").Contains(gateway)))
            .SelectMany(table => ReferenceIndex.Of(context.Resources)
                .Naming(table, Ec2.RouteTableAssociation.ResourceType, "routeTableId", "id"))
            .SelectMany(association => association.References("subnetId"))
            .Select(ZoneSet.Of)
            .OfType<string>()
            .Where(zone => zone != here)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        if (elsewhere.Count > 0)
        {
            context.ReportViolation(
                gateway,
                $"This NAT gateway in {here} is the way out of subnets in {string.Join(", ", elsewhere)}: they lose it "
                + "with the zone. Give each zone a gateway of its own.");
        }
    }

    private static void JudgeEndpoint(StackContext context, StackResource endpoint)
    {
        if (endpoint.Properties.Text("vpcEndpointType") != "Interface"
            || ZoneSet.Of(context.Resources, endpoint, "subnetIds") is not { } zones)
        {
            context.NotApplicable("It is no interface endpoint in subnets of the stack.");
            return;
        }

        var routes = new SubnetRoutes(context.Resources);
        var networks = context.Resources.OfType(Ec2.Vpc.ResourceType)
            .Where(network => endpoint.IsOfVpc("vpcId", network))
            .ToList();
        var missing = context.Resources.OfType(Ec2.Subnet.ResourceType)
            .Where(subnet => routes.Networks(subnet).Intersect(networks).Any())
            .Select(ZoneSet.Of)
            .OfType<string>()
            .Except(zones)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (missing.Count > 0)
        {
            context.ReportViolation(
                endpoint,
                $"This endpoint is not in {string.Join(", ", missing)}, where its network has subnets: they lose the "
                + "service with another zone. Add a subnet of each zone to `subnetIds`.");
        }
    }

    private static IReadOnlyList<StackResource> BalancersOf(StackResources resources, StackResource group)
    {
        var targets = group.References("targetGroupArns")
            .Concat(resources.OfType("aws:autoscaling/attachment:Attachment")
                .Where(attachment => attachment.References("autoscalingGroupName").Contains(group))
                .SelectMany(attachment => attachment.References("lbTargetGroupArn")))
            .Where(source => ComputeTypes.TargetGroups.Contains(source.Type))
            .ToList();
        var listeners = resources.OfTypes(ComputeTypes.Listeners)
            .Where(listener => listener.References("defaultActions").Any(targets.Contains));
        var ruled = resources.OfTypes(ComputeTypes.ListenerRules)
            .Where(rule => rule.References("actions").Any(targets.Contains))
            .SelectMany(rule => rule.References("listenerArn"));
        return
        [
            .. listeners.Concat(ruled)
                .SelectMany(listener => listener.References("loadBalancerArn"))
                .Where(source => ComputeTypes.LoadBalancers.Contains(source.Type))
                .Distinct(),
        ];
    }
}
