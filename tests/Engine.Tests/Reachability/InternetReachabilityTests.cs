using System.Text.Json;
using Alicerce.Engine.Reachability;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Engine.Topology;
using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Reachability;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InternetReachabilityTests
{
    private const string Group = "aws:ec2/securityGroup:SecurityGroup";
    private const string Rule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string World = """{"cidrIpv4":"0.0.0.0/0","fromPort":443,"toPort":443,"ipProtocol":"tcp"}""";

    private const string EverybodyReads = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}]}""";
    private const string SomeRead = """{"Statement":{"Effect":"Allow","Principal":{"AWS":["*"]},"Action":"s3:GetObject","Resource":"*","Condition":{"IpAddress":{"aws:sourceIp":"203.0.113.0/24"}}}}""";
    private const string NetworkReads = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:SourceVpce":"vpce-1"}}}]}""";
    private const string RoleReads = """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"s3:GetObject","Resource":"*"}]}""";
    private const string AllButSomeDenied = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}}]}""";

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
        var group = Admitting("jump", """{"cidrIpv4":"0.0.0.0/0","fromPort":22,"toPort":22,"ipProtocol":"tcp"}""");
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

    [TestCase("{}", ExpectedResult = "")]
    [TestCase("""{"ipAddressType":"dualstack"}""", ExpectedResult = "Open: site TCP 443")]
    public string Admits_over_IPv6_only_with_such_an_address(string balancer)
    {
        Site(balancer, """{"cidrIpv6":"::/0","fromPort":443,"toPort":443,"ipProtocol":"tcp"}""", admitsBalancer: false);

        return string.Join('\n', Paths());
    }

    [TestCase("""{"mapPublicIpOnLaunch":false,"assignIpv6AddressOnCreation":true}""", "::/0", ExpectedResult = "Open: jump TCP 22")]
    [TestCase("""{"mapPublicIpOnLaunch":false,"assignIpv6AddressOnCreation":true}""", "0.0.0.0/0", ExpectedResult = "")]
    [TestCase("""{"mapPublicIpOnLaunch":true,"assignIpv6AddressOnCreation":false}""", "::/0", ExpectedResult = "")]
    public string Matches_the_family_of_the_address_with_that_of_the_rule(string subnet, string source)
    {
        var input = source.Contains(':') ? "cidrIpv6" : "cidrIpv4";
        var group = Admitting("jump", $$"""{"{{input}}":"{{source}}","fromPort":22,"toPort":22,"ipProtocol":"tcp"}""");
        _stack.Add("aws:ec2/instance:Instance", "jump", "{}", ("vpcSecurityGroupIds", group), ("subnetId", Subnet(true, subnet)));

        return string.Join('\n', Paths());
    }

    [TestCase("destinationCidrBlock", "0.0.0.0/0", ExpectedResult = "Open: jump TCP 443")]
    [TestCase("destinationIpv6CidrBlock", "::/0", ExpectedResult = "", TestName = "A route for IPv6 is none for IPv4")]
    public string Reads_where_a_route_leads(string input, string block)
    {
        var subnet = _stack.Add("aws:ec2/subnet:Subnet", "subnet", """{"mapPublicIpOnLaunch":true}""");
        var table = _stack.Add("aws:ec2/routeTable:RouteTable", "table");
        var gateway = _stack.Add("aws:ec2/internetGateway:InternetGateway", "gateway");
        _stack.Add("aws:ec2/routeTableAssociation:RouteTableAssociation", "table", ("subnetId", subnet), ("routeTableId", table));
        _stack.Add("aws:ec2/route:Route", "out", $$"""{"{{input}}":"{{block}}"}""", ("routeTableId", table), ("gatewayId", gateway));
        _stack.Add("aws:ec2/instance:Instance", "jump", "{}", ("vpcSecurityGroupIds", Admitting("jump", World)), ("subnetId", subnet));

        return string.Join('\n', Paths());
    }

    [Test]
    public void A_subnet_without_a_table_has_that_of_its_network_which_leads_nowhere_at_first()
    {
        var network = _stack.Add("aws:ec2/vpc:Vpc", "network");
        var subnet = _stack.Add("aws:ec2/subnet:Subnet", "subnet", """{"mapPublicIpOnLaunch":true}""", ("vpcId", network));
        _stack.Add("aws:ec2/instance:Instance", "jump", "{}", ("vpcSecurityGroupIds", Admitting("jump", World)), ("subnetId", subnet));
        Assert.That(Paths(), Is.Empty);

        var table = _stack.Add("aws:ec2/defaultRouteTable:DefaultRouteTable", "main", ("defaultRouteTableId", network));
        _stack.Add(
            "aws:ec2/route:Route", "out", ("routeTableId", table), ("gatewayId", _stack.Add("aws:ec2/internetGateway:InternetGateway", "gateway")));
        Assert.That(Paths(), Is.EqualTo((string[])["Open: jump TCP 443"]));
    }

    [TestCase("100 allow 6 443 443 0.0.0.0/0 | 100 allow -1 0 0 0.0.0.0/0", ExpectedResult = "Open: jump TCP 443")]
    [TestCase("90 deny 6 443 443 0.0.0.0/0, 100 allow -1 0 0 0.0.0.0/0 | 100 allow -1 0 0 0.0.0.0/0", ExpectedResult = "")]
    [TestCase("100 allow -1 0 0 0.0.0.0/0, 110 deny 6 443 443 0.0.0.0/0 | 100 allow -1 0 0 0.0.0.0/0", ExpectedResult = "Open: jump TCP 443")]
    [TestCase("100 allow 6 80 80 0.0.0.0/0 | 100 allow -1 0 0 0.0.0.0/0", ExpectedResult = "")]
    [TestCase("100 allow 6 443 443 203.0.113.0/24 | 100 allow -1 0 0 0.0.0.0/0", ExpectedResult = "Limited: jump TCP 443")]
    [TestCase("100 allow 6 443 443 0.0.0.0/0 | 100 allow 6 443 443 0.0.0.0/0", ExpectedResult = "", TestName = "An ACL that lets no answer out lets nobody in")]
    public string Asks_the_network_ACL(string entries)
    {
        var subnet = Subnet(true, """{"mapPublicIpOnLaunch":true}""");
        var acl = _stack.Add("aws:ec2/networkAcl:NetworkAcl", "acl", ("subnetIds", subnet));
        foreach (var (side, list) in entries.Split(" | ").Index())
        {
            foreach (var entry in list.Split(", ").Select(entry => entry.Split(' ')))
            {
                _stack.Add(
                    "aws:ec2/networkAclRule:NetworkAclRule",
                    $"{side}-{entry[0]}",
                    $$"""
                    {"egress":{{(side == 1 ? "true" : "false")}},"ruleNumber":{{entry[0]}},"ruleAction":"{{entry[1]}}","protocol":"{{entry[2]}}","fromPort":{{entry[3]}},"toPort":{{entry[4]}},"cidrBlock":"{{entry[5]}}"}
                    """,
                    ("networkAclId", acl));
            }
        }

        _stack.Add("aws:ec2/instance:Instance", "jump", "{}", ("vpcSecurityGroupIds", Admitting("jump", World)), ("subnetId", subnet));
        return string.Join('\n', Paths());
    }

    [Test]
    public void Says_what_is_one_step_behind_what_is_reached()
    {
        Site("{}", World, admitsBalancer: true);
        var inner = _stack.Result.Resources.Single(resource => resource.Type == Group && resource.Name == "web").Urn;
        var data = _stack.Add(Group, "data");
        _stack.Add(Rule, "data-in", """{"fromPort":5432,"toPort":5432,"ipProtocol":"tcp"}""", ("securityGroupId", data), ("referencedSecurityGroupId", inner));
        _stack.Add("aws:rds/instance:Instance", "orders", """{"publiclyAccessible":false}""", ("vpcSecurityGroupIds", data));

        Assert.That(
            Reachable().Shielded.Single().Reason,
            Is.EqualTo("It has no public address. Its security groups admit web (TCP 5432). One step behind web (TCP 5432)."));
    }

    [TestCase(null, "{}", ExpectedResult = "")]
    [TestCase(EverybodyReads, "", ExpectedResult = "Undecided: files objects", TestName = "Of a public bucket without a block nobody knows the default")]
    [TestCase(EverybodyReads, """{"restrictPublicBuckets":true}""", ExpectedResult = "")]
    [TestCase(EverybodyReads, """{"restrictPublicBuckets":false}""", ExpectedResult = "Open: files objects")]
    [TestCase(SomeRead, """{"restrictPublicBuckets":false}""", ExpectedResult = "Limited: files objects")]
    [TestCase(NetworkReads, """{"restrictPublicBuckets":false}""", ExpectedResult = "")]
    [TestCase(RoleReads, """{"restrictPublicBuckets":false}""", ExpectedResult = "")]
    [TestCase(AllButSomeDenied, """{"restrictPublicBuckets":false}""", ExpectedResult = "Undecided: files objects")]
    public string Reads_the_policy_and_the_block_of_a_bucket(string? policy, string block)
    {
        var bucket = _stack.Add("aws:s3/bucket:Bucket", "files");
        if (policy is not null)
        {
            _stack.Add("aws:s3/bucketPolicy:BucketPolicy", "files", JsonSerializer.Serialize(new { policy }), ("bucket", bucket));
        }

        if (block.Length > 0)
        {
            _stack.Add("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "files", block, ("bucket", bucket));
        }

        return string.Join('\n', Paths());
    }

    [Test]
    public void Believes_the_block_of_the_account()
    {
        var bucket = _stack.Add("aws:s3/bucket:Bucket", "files", """{"acl":"public-read"}""");
        _stack.Add("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "files", """{"ignorePublicAcls":false}""", ("bucket", bucket));
        Assert.That(Paths(), Is.EqualTo((string[])["Open: files objects"]));

        _stack.Add("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "account", """{"ignorePublicAcls":true}""");
        Assert.That(Paths(), Is.Empty);
    }

    [TestCase("aws:sqs/queue:Queue", "policy", EverybodyReads, ExpectedResult = "Open: inbox calls")]
    [TestCase("aws:sns/topic:Topic", "policy", RoleReads, ExpectedResult = "")]
    [TestCase("aws:sqs/queue:Queue", "policy", Signatures.UnknownString, ExpectedResult = "Undecided: inbox calls")]
    [TestCase("aws:opensearch/domain:Domain", "accessPolicies", EverybodyReads, ExpectedResult = "Open: inbox TCP 443")]
    public string Reads_the_policies_of_what_AWS_puts_on_the_internet(string type, string input, string policy)
    {
        _stack.Add(type, "inbox", JsonSerializer.Serialize(new Dictionary<string, string> { [input] = policy }));

        return string.Join('\n', Paths());
    }

    [TestCase("NONE", "NONE", "Open: api TCP 443, Open: api TCP 443 > ask calls")]
    [TestCase("JWT", "JWT", "Limited: api TCP 443, Limited: api TCP 443 > ask calls")]
    [TestCase("JWT", "NONE", "Open: api TCP 443, Limited: api TCP 443 > ask calls")]
    public void Asks_each_route_of_an_API_for_its_authorization(string route, string health, string expected)
    {
        var api = _stack.Add("aws:apigatewayv2/api:Api", "api", """{"protocolType":"HTTP"}""");
        var function = _stack.Add("aws:lambda/function:Function", "ask");
        var integration = _stack.Add("aws:apigatewayv2/integration:Integration", "ask", ("apiId", api), ("integrationUri", function));
        _stack.Add(
            "aws:apigatewayv2/route:Route", "ask", $$"""{"routeKey":"GET /ask","authorizationType":"{{route}}"}""", ("apiId", api), ("target", integration));
        _stack.Add("aws:apigatewayv2/route:Route", "health", $$"""{"routeKey":"GET /health","authorizationType":"{{health}}"}""", ("apiId", api));

        Assert.That(Paths(), Is.EqualTo(expected.Split(", ")));
    }

    [TestCase("""{"disableExecuteApiEndpoint":true}""", ExpectedResult = "")]
    [TestCase("{}", ExpectedResult = "Open: api TCP 443")]
    public string Leaves_an_API_alone_whose_address_is_off(string inputs)
    {
        _stack.Add("aws:apigatewayv2/api:Api", "api", inputs);

        return string.Join('\n', Paths());
    }

    [TestCase("authenticate-cognito", ExpectedResult = "Limited")]
    [TestCase("forward", ExpectedResult = "Open")]
    public string Sees_a_listener_that_asks_people_to_sign_in(string first)
    {
        var site = _stack.Add("aws:lb/loadBalancer:LoadBalancer", "site", "{}", ("securityGroups", Admitting("site", World)));
        var targets = _stack.Add("aws:lb/targetGroup:TargetGroup", "site", """{"port":8080}""");
        _stack.Add(
            "aws:lb/listener:Listener", "site", $$"""{"port":443,"defaultActions":[{"type":"{{first}}"}]}""", ("loadBalancerArn", site), ("defaultActions", targets));
        _stack.Add("aws:autoscaling/group:Group", "web", ("targetGroupArns", targets));

        return Reachable().Paths[1].Exposure.ToString();
    }

    [TestCase("""{"vpcConfig":{"endpointPublicAccess":false}}""", ExpectedResult = "")]
    [TestCase("""{"vpcConfig":{"publicAccessCidrs":["203.0.113.0/24"]}}""", ExpectedResult = "Limited: run TCP 443")]
    [TestCase("{}", ExpectedResult = "Open: run TCP 443")]
    public string Reads_the_endpoint_of_a_cluster(string inputs)
    {
        _stack.Add("aws:eks/cluster:Cluster", "run", inputs);

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
