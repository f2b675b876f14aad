using static Alicerce.Policies.Tests.Programs.Production;

namespace Alicerce.Policies.Tests.Programs;

/// <summary>
/// What the whole pack says, in production, about machines and networks as people write them: nothing that stops a sound
/// program, and everything that is wrong with a careless one.
/// </summary>
public sealed class ComputeProgramTests
{
    private const string Everyone = "0.0.0.0/0";

    private static readonly TestResource Network =
        TestResource.Of<Ec2.Vpc>("main", new() { ["cidrBlock"] = "10.0.0.0/16" });

    private static readonly TestResource Subnet =
        TestResource.Of<Ec2.Subnet>("app", new() { ["availabilityZone"] = "us-east-1a" }).Naming("vpcId", Network);

    private static readonly TestResource Group =
        TestResource.Of<Ec2.SecurityGroup>("web", new() { ["description"] = "Web" }).Naming("vpcId", Network);

    [Test]
    public async Task A_sound_web_tier_is_let_through()
    {
        var balancer = TestResource.Of<LB.LoadBalancer>("web", new() { ["internal"] = false })
            .Naming("securityGroups", Group);
        var template = TestResource.Of<Ec2.LaunchTemplate>("web", new()
        {
            ["imageId"] = "ami-1",
            ["instanceType"] = "m7g.large",
            ["metadataOptions"] = new PropertyBag { ["httpTokens"] = "required" },
            ["blockDeviceMappings"] = PolicyValue.List(new PropertyBag
            {
                ["deviceName"] = "/dev/xvda",
                ["ebs"] = new PropertyBag { ["volumeSize"] = 20, ["encrypted"] = "true" },
            }),
        }).Naming("vpcSecurityGroupIds", Group);
        var machines = TestResource.Of<AutoScaling.Group>("web", new() { ["minSize"] = 2, ["maxSize"] = 4 })
            .Naming("vpcZoneIdentifiers", Subnet)
            .Naming("launchTemplate", template);

        Assert.That(
            await MandatoryAsync(
                Network,
                TestResource.Of<Ec2.DefaultSecurityGroup>("default").Naming("vpcId", Network),
                Subnet,
                Group,
                Way<Vpc.SecurityGroupIngressRule>("in", 443),
                Way<Vpc.SecurityGroupEgressRule>("out", 443),
                balancer,
                Listener(balancer),
                template,
                machines),
            Is.Empty);
    }

    [Test]
    public async Task A_machine_from_a_tutorial_is_stopped()
    {
        var group = TestResource.Of<Ec2.SecurityGroup>("tutorial", new()
        {
            ["ingress"] = PolicyValue.List(Open("tcp", 22), Open("tcp", 80)),
            ["egress"] = PolicyValue.List(Open("-1", 0)),
        });
        var machine = TestResource.Of<Ec2.Instance>("tutorial", new()
        {
            ["ami"] = "ami-1",
            ["instanceType"] = "t3.micro",
            ["userData"] = "#!/bin/bash\necho hello > index.html\nnohup python3 -m http.server 80 &\n",
        }).Naming("vpcSecurityGroupIds", group);

        Assert.That(
            await MandatoryAsync(group, machine),
            Is.EquivalentTo(new[]
            {
                "administration-ports-are-closed-to-the-world",
                "ec2-instance-volumes-are-encrypted",
                "instance-metadata-requires-tokens",
                "only-authorized-ports-are-open-to-the-world",
            }));
    }

    [Test]
    public async Task A_public_machine_is_stopped_by_its_address()
    {
        var machine = Machine("entrance");
        var address = TestResource.Of<Ec2.Eip>("entrance").Naming("instance", machine);

        Assert.That(await MandatoryAsync(Subnet, machine, address), Is.EqualTo(["ec2-instance-has-no-public-address"]));
    }

    [Test]
    public async Task What_the_provider_fills_in_decides_nothing()
    {
        // In a preview the outputs of new resources hold these as unknown values.
        var machine = Filled(
            Machine("app"), "associatePublicIpAddress", "availabilityZone", "networkInterfaces", "publicIp");
        var group = Filled(
            TestResource.Of<Ec2.DefaultSecurityGroup>("default").Naming("vpcId", Network), "egress", "ingress");
        var balancer = Filled(
            TestResource.Of<LB.LoadBalancer>("web", new() { ["internal"] = true, ["subnets"] = PolicyValue.List("a", "b") }),
            "accessLogs",
            "arn",
            "subnetMappings");
        var gate = Filled(TestResource.Of<Ec2.Eip>("gate"), "allocationId", "instance", "networkInterface");
        var gateway = TestResource.Of<Ec2.NatGateway>("gate").Naming("allocationId", gate);

        var report = await new PolicyTester(Production.Pack).RunAsync([Network, group, Subnet, machine, balancer, gate, gateway]);

        Assert.That(report.Undecided, Is.Empty);
    }

    private static TestResource Machine(string name) => TestResource.Of<Ec2.Instance>(name, new()
    {
        ["ami"] = "ami-1",
        ["instanceType"] = "m7g.large",
        ["metadataOptions"] = new PropertyBag { ["httpTokens"] = "required" },
        ["rootBlockDevice"] = new PropertyBag { ["encrypted"] = true },
    }).Naming("subnetId", Subnet);

    private static TestResource Filled(TestResource resource, params string[] names) => resource with
    {
        Outputs = new(resource.Properties.Concat(
            names.Select(name => KeyValuePair.Create(name, PolicyValue.Unknown())))),
    };

    private static TestResource Way<TRule>(string name, int port)
        where TRule : struct, IResourceView<TRule> =>
        TestResource.Of<TRule>(name, new()
        {
            ["description"] = "Visitors",
            ["ipProtocol"] = "tcp",
            ["fromPort"] = port,
            ["toPort"] = port,
            ["cidrIpv4"] = Everyone,
        }).Naming("securityGroupId", Group);

    private static PolicyValue Open(string protocol, int port) => new PropertyBag
    {
        ["protocol"] = protocol,
        ["fromPort"] = port,
        ["toPort"] = port,
        ["cidrBlocks"] = PolicyValue.List(Everyone),
    };

    private static TestResource Listener(TestResource balancer) => TestResource.Of<LB.Listener>("web", new()
    {
        ["port"] = 443,
        ["protocol"] = "HTTPS",
        ["defaultActions"] = PolicyValue.List(new PropertyBag { ["type"] = "fixed-response" }),
    }).Naming("loadBalancerArn", balancer);
}
