using Alicerce.Policies.Rules.Resilience;
using Alicerce.Policies.Tests.Networks;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class AvailabilityChainHasNoWeakLinkTests : RuleTests<AvailabilityChainHasNoWeakLink>
{
    private static readonly TestResource A = Subnet("a");
    private static readonly TestResource B = Subnet("b");
    private static readonly TestResource C = Subnet("c");

    private static readonly TestResource Balancer = TestResource.Of<LB.LoadBalancer>("web").Naming("subnets", A, B);
    private static readonly TestResource Targets = TestResource.Of<LB.TargetGroup>("web");

    private static readonly TestResource Listener = TestResource.Of<LB.Listener>("web")
        .Naming("loadBalancerArn", Balancer)
        .Naming("defaultActions", Targets);

    private static readonly TestResource Gateway =
        new TestResource("aws:ec2/natGateway:NatGateway", "out").Naming("subnetId", A);

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A group in the zones of its balancer", A, B, C, Balancer, Targets, Listener, Group(2, A, B, C)),
        Compliant("Subnets whose zone is not known", Unplaced, Balancer, Targets, Listener, Group(2, Unplaced)),
        Compliant("A way out in the same zone", A, Gateway, Table("a"), Out("a"), Associated(A, "a")),
        Compliant("An endpoint in every zone", TestNetwork.Main, A, B, Endpoint(A, B)),
        Violating(
            "A group that is missing in a zone of its balancer",
            [A, B, Balancer, Targets, Listener, Group(2, A)],
            "The load balancer web is in us-east-1b, and this group is not: that zone serves nothing. Add a subnet of "
            + "it "
            + "to `vpcZoneIdentifiers`."),
        Violating(
            "One machine",
            [A, B, Balancer, Targets, Listener, Group(1, A, B)],
            "`minSize` is 1 on this group behind web: when its zone fails, nothing answers until another machine runs. "
            + "Set it to 2 or more."),
        Violating(
            "One NAT gateway for two zones",
            [A, B, Gateway, Table("a"), Out("a"), Associated(A, "a"), Table("b"), Out("b"), Associated(B, "b")],
            "This NAT gateway in us-east-1a is the way out of subnets in us-east-1b: they lose it with the zone. Give "
            + "each zone a gateway of its own."),
        Violating(
            "An endpoint in one zone of two",
            [TestNetwork.Main, A, B, Endpoint(A)],
            "This endpoint is not in us-east-1b, where its network has subnets: they lose the service with another "
            + "zone. "
            + "Add a subnet of each zone to `subnetIds`."),
        NotApplicable(
            "A group without a balancer", Group(1, A), "No load balancer of the stack forwards to this group."),
        Undecided(
            "Subnets of a component",
            "vpcZoneIdentifiers",
            Component, Made("one"), Made("two"), Balancer, Targets, Listener,
            Group(2, A).Naming("vpcZoneIdentifiers", Component)),
    ];

    private static readonly TestResource Unplaced = TestNetwork.Subnet("unplaced");

    private static readonly TestResource Component = new("awsx:ec2:Vpc", "network");

    private static TestResource Subnet(string zone)
    {
        var subnet = TestNetwork.Subnet(zone);
        return subnet with { Properties = new(subnet.Properties) { ["availabilityZone"] = $"us-east-1{zone}" } };
    }

    private static TestResource Made(string name) => TestNetwork.Subnet(name) with { Parent = Component };

    private static TestResource Group(int minSize, params TestResource[] subnets) =>
        TestResource.Of<AutoScaling.Group>("web", new() { ["minSize"] = minSize })
            .Naming("vpcZoneIdentifiers", subnets)
            .Naming("targetGroupArns", Targets);

    private static TestResource Table(string name) => TestResource.Of<Ec2.RouteTable>(name);

    private static TestResource Out(string table) =>
        TestResource.Of<Ec2.Route>(table, new() { ["destinationCidrBlock"] = "0.0.0.0/0" })
            .Naming("routeTableId", Table(table))
            .Naming("natGatewayId", Gateway);

    private static TestResource Associated(TestResource subnet, string table) =>
        TestNetwork.Association(subnet, Table(table));

    private static TestResource Endpoint(params TestResource[] subnets) =>
        TestResource.Of<Ec2.VpcEndpoint>("ssm", new() { ["vpcEndpointType"] = "Interface" })
            .Naming("vpcId", TestNetwork.Main)
            .Naming("subnetIds", subnets);
}
