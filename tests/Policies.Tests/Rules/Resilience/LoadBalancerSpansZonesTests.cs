using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class LoadBalancerSpansZonesTests : RuleTests<LoadBalancerSpansZones>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Subnets of two zones", North, South, Balancer(North, South)),
        Compliant("Subnets that only their ids name", TestResource.Of<LB.LoadBalancer>("web", new()
        {
            ["subnets"] = PolicyValue.List("subnet-1", "subnet-2"),
        })),
        Violating("A single subnet", [North, Balancer(North)], Narrow(1)),
        Violating("Two subnets of one zone", [North, NorthToo, Balancer(North, NorthToo)], Narrow(1)),
        Violating(
            "A classic load balancer in one zone",
            [
                new TestResource("aws:elb/loadBalancer:LoadBalancer", "old")
                {
                    Properties = new() { ["availabilityZones"] = PolicyValue.List("us-east-1a") },
                },
            ],
            "`availabilityZones` of this load balancer covers 1 zone. Add another zone."),
        Undecided(
            "Subnets that are not known yet",
            "subnets",
            Component,
            TestResource.Of<LB.LoadBalancer>("web").Naming("subnets", Component)),
    ];

    private static readonly TestResource Component = new("awsx:ec2:Vpc", "network");

    private static readonly TestResource North = Subnet("north", "us-east-1a");

    private static readonly TestResource NorthToo = Subnet("north-too", "us-east-1a");

    private static readonly TestResource South = Subnet("south", "us-east-1b");

    private static string Narrow(int zones) =>
        $"`subnets` of this load balancer covers {zones} zone. Add another zone.";

    private static TestResource Subnet(string name, string zone) =>
        TestResource.Of<Ec2.Subnet>(name, new() { ["availabilityZone"] = zone });

    private static TestResource Balancer(params TestResource[] subnets)
    {
        var balancer = TestResource.Of<LB.LoadBalancer>("web").Naming("subnets", subnets);
        balancer.Properties["subnets"] = PolicyValue.List(subnets.Select(_ => PolicyValue.Unknown()));
        return balancer;
    }
}
