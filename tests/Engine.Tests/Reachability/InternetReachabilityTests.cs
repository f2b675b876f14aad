using Alicerce.Engine.Reachability;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Tests.Reachability;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InternetReachabilityTests
{
    private const string Group = "aws:ec2/securityGroup:SecurityGroup";
    private const string Rule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string World = """{"cidrIpv4":"0.0.0.0/0","fromPort":443,"toPort":443,"ipProtocol":"tcp"}""";

    private readonly SampleStack _stack = new();

    [Test]
    public void Follows_a_load_balancer_to_the_instances_behind_it()
    {
        Site("""{"internal":false}""", World, admitsBalancer: true);

        Assert.That(Paths(), Is.EqualTo((string[])
        [
            "Open: site TCP 443",
            "Open: site TCP 443 > web TCP 8080",
        ]));
    }

    [Test]
    public void Stops_where_a_security_group_does_not_admit_the_load_balancer()
    {
        Site("""{"internal":false}""", World, admitsBalancer: false);

        var found = Reachable();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Paths(), Is.EqualTo((string[])["Open: site TCP 443"]));
            Assert.That(found.Shielded.Select(item => item.Resource.Name), Is.EqualTo((string[])["web"]));
            Assert.That(found.Shielded[0].Reason, Is.EqualTo("It has no public address. Its security groups admit nobody."));
        }
    }

    [Test]
    public void Leaves_an_internal_load_balancer_alone()
    {
        Site("""{"internal":true}""", World, admitsBalancer: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Paths(), Is.Empty);
            Assert.That(Reachable().Shielded.Select(item => item.Resource.Name), Is.EqualTo((string[])["web", "site"]));
        }
    }

    [Test]
    public void Names_the_addresses_that_alone_may_enter()
    {
        Site("{}", """{"cidrIpv4":"203.0.113.0/24","fromPort":400,"toPort":500,"ipProtocol":"tcp"}""", admitsBalancer: true);

        var path = Reachable().Paths[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(path.Exposure, Is.EqualTo(Exposure.Limited));
            Assert.That(path.Note, Is.EqualTo("Its security group admits 203.0.113.0/24 on TCP 443."));
        }
    }

    [TestCase("""{"cidrIpv4":"10.0.0.0/8","fromPort":443,"toPort":443,"ipProtocol":"tcp"}""", TestName = "Private addresses are not the internet")]
    [TestCase("""{"cidrIpv4":"0.0.0.0/0","fromPort":80,"toPort":80,"ipProtocol":"tcp"}""", TestName = "Another port does not open the listener")]
    [TestCase("""{"cidrIpv4":"0.0.0.0/0","fromPort":443,"toPort":443,"ipProtocol":"udp"}""", TestName = "Another protocol does not open the listener")]
    public void Does_not_enter(string rule)
    {
        Site("{}", rule, admitsBalancer: true);

        Assert.That(Paths(), Is.Empty);
    }

    [Test]
    public void Enters_an_internal_load_balancer_through_a_distribution()
    {
        var balancer = Site(
            """{"internal":true}""", """{"prefixListId":"pl-1","fromPort":443,"toPort":443,"ipProtocol":"tcp"}""", admitsBalancer: true);
        var origin = _stack.Add("aws:cloudfront/vpcOrigin:VpcOrigin", "origin", ("vpcOriginEndpointConfig", balancer));
        _stack.Add("aws:cloudfront/distribution:Distribution", "cdn", """{"enabled":true}""", ("origins", origin), ("origins", balancer));

        Assert.That(Paths(), Is.EqualTo((string[])
        [
            "Open: cdn TCP 443",
            "Open: cdn TCP 443 > site TCP 443",
            "Open: cdn TCP 443 > site TCP 443 > web TCP 8080",
        ]));
    }

    [TestCase("""{"publiclyAccessible":true}""", true, ExpectedResult = "Open: orders TCP 5432")]
    [TestCase("""{"publiclyAccessible":true}""", false, ExpectedResult = "")]
    [TestCase("""{"publiclyAccessible":false}""", true, ExpectedResult = "")]
    [TestCase("{}", true, ExpectedResult = "")]
    public string Enters_a_database_only_with_an_address_and_a_route(string inputs, bool hasRoute)
    {
        var group = Admitting("db", """{"cidrIpv4":"0.0.0.0/0","fromPort":5432,"toPort":5432,"ipProtocol":"tcp"}""");
        var subnets = _stack.Add("aws:rds/subnetGroup:SubnetGroup", "db", ("subnetIds", Subnet(hasRoute, "{}")));
        _stack.Add("aws:rds/instance:Instance", "orders", inputs, ("vpcSecurityGroupIds", group), ("dbSubnetGroupName", subnets));

        return string.Join('\n', Paths());
    }

    [TestCase("""{"mapPublicIpOnLaunch":true}""", "{}", ExpectedResult = "Open: jump TCP 22")]
    [TestCase("""{"mapPublicIpOnLaunch":true}""", """{"associatePublicIpAddress":false}""", ExpectedResult = "")]
    [TestCase("""{"mapPublicIpOnLaunch":false}""", "{}", ExpectedResult = "")]
    [TestCase("""{"mapPublicIpOnLaunch":false}""", """{"associatePublicIpAddress":true}""", ExpectedResult = "Open: jump TCP 22")]
    public string Reads_the_public_address_of_a_machine(string subnet, string machine)
    {
        var group = Admitting("jump", """{"cidrIpv6":"::/0","fromPort":22,"toPort":22,"ipProtocol":"tcp"}""");
        _stack.Add("aws:ec2/instance:Instance", "jump", machine, ("vpcSecurityGroupIds", group), ("subnetId", Subnet(true, subnet)));

        return string.Join('\n', Paths());
    }

    [Test]
    public void Does_not_decide_where_the_network_is_not_in_the_stack()
    {
        var group = Admitting("jump", World);
        _stack.Add("aws:ec2/instance:Instance", "jump", """{"subnetId":"subnet-1"}""", ("vpcSecurityGroupIds", group));

        Assert.That(Paths(), Is.EqualTo((string[])["Undecided: jump TCP 443"]));
    }

    [TestCase("NONE", ExpectedResult = "Open: hook TCP 443")]
    [TestCase("AWS_IAM", ExpectedResult = "Limited: hook TCP 443")]
    public string Enters_a_function_by_its_address(string authorization)
    {
        var function = _stack.Add("aws:lambda/function:Function", "hook");
        _stack.Add("aws:lambda/functionUrl:FunctionUrl", "hook", $$"""{"authorizationType":"{{authorization}}"}""", ("functionName", function));

        return string.Join('\n', Paths());
    }

    private Urn Site(string balancer, string rule, bool admitsBalancer)
    {
        var outer = Admitting("site", rule);
        var inner = _stack.Add(Group, "web");
        if (admitsBalancer)
        {
            _stack.Add(
                Rule, "web-from-site", """{"fromPort":8080,"toPort":8080,"ipProtocol":"tcp"}""", ("securityGroupId", inner), ("referencedSecurityGroupId", outer));
        }

        var site = _stack.Add("aws:lb/loadBalancer:LoadBalancer", "site", balancer, ("securityGroups", outer));
        var targets = _stack.Add("aws:lb/targetGroup:TargetGroup", "site", """{"port":8080}""");
        _stack.Add("aws:lb/listener:Listener", "site", """{"port":443}""", ("loadBalancerArn", site), ("defaultActions", targets));
        var template = _stack.Add("aws:ec2/launchTemplate:LaunchTemplate", "web", ("vpcSecurityGroupIds", inner));
        _stack.Add(
            "aws:autoscaling/group:Group", "web", ("launchTemplate", template), ("targetGroupArns", targets), ("vpcZoneIdentifiers", Subnet(false, "{}")));
        return site;
    }

    private Urn Admitting(string name, string rule)
    {
        var group = _stack.Add(Group, name);
        _stack.Add(Rule, $"{name}-in", rule, ("securityGroupId", group));
        return group;
    }

    private Urn Subnet(bool hasRoute, string inputs)
    {
        var subnet = _stack.Add("aws:ec2/subnet:Subnet", "subnet", inputs);
        var table = _stack.Add("aws:ec2/routeTable:RouteTable", "table");
        _stack.Add("aws:ec2/routeTableAssociation:RouteTableAssociation", "table", ("subnetId", subnet), ("routeTableId", table));
        if (hasRoute)
        {
            var gateway = _stack.Add("aws:ec2/internetGateway:InternetGateway", "gateway");
            _stack.Add("aws:ec2/route:Route", "out", ("routeTableId", table), ("gatewayId", gateway));
        }

        return subnet;
    }

    private InternetReachability Reachable() => InternetReachability.Of(new StackTopology(_stack.Result));

    private string[] Paths() =>
    [
        .. Reachable().Paths.Select(path =>
            $"{path.Exposure}: {string.Join(" > ", path.Steps.Select(step => $"{step.Resource.Name} {step.Port}"))}"),
    ];
}
