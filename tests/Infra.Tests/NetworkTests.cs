using Alicerce.Infra.Networking;

namespace Alicerce.Infra.Tests;

public sealed class NetworkTests
{
    private const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string EgressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    [Test]
    public void A_block_follows_from_tier_and_zone_alone()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                SubnetPlan.Blocks("10.0.0.0/16", SubnetTier.Public, 2),
                Is.EqualTo(["10.0.0.0/20", "10.0.16.0/20"]));
            Assert.That(
                SubnetPlan.Blocks("10.0.0.0/16", SubnetTier.Private, 3),
                Is.EqualTo(["10.0.64.0/20", "10.0.80.0/20", "10.0.96.0/20"]));
            Assert.That(SubnetPlan.Blocks("192.168.7.0/24", SubnetTier.Isolated, 1), Is.EqualTo(["192.168.7.128/28"]));
        }
    }

    [Test]
    public void Adding_a_zone_moves_no_subnet([Values] SubnetTier tier)
    {
        var two = SubnetPlan.Blocks("10.0.0.0/16", tier, 2);
        var four = SubnetPlan.Blocks("10.0.0.0/16", tier, 4);

        Assert.That(four.Take(2), Is.EqualTo(two));
    }

    [Test]
    public async Task Subnets_of_three_tiers_are_spelt_out()
    {
        var plan = await PlanOf();

        var vpc = plan.Find("awsx:ec2:Vpc");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(vpc["subnetStrategy"], Is.EqualTo("Auto"));
            Assert.That(vpc["enableDnsHostnames"], Is.True);
            Assert.That(vpc["subnetSpecs.0.type"], Is.EqualTo("Public"));
            Assert.That(vpc["subnetSpecs.2.type"], Is.EqualTo("Isolated"));
            Assert.That(vpc.List("subnetSpecs.1.cidrBlocks"), Is.EqualTo(["10.0.64.0/20", "10.0.80.0/20"]));
            Assert.That(vpc["natGateways.strategy"], Is.EqualTo("OnePerAz"));
            Assert.That(vpc["vpcEndpointSpecs.0.serviceName"], Is.EqualTo("com.amazonaws.us-east-1.s3"));
            Assert.That(vpc["vpcEndpointSpecs.1.serviceName"], Is.EqualTo("com.amazonaws.us-east-1.dynamodb"));
        }
    }

    [Test]
    public async Task The_default_group_has_no_rules()
    {
        var plan = await PlanOf();

        var group = plan.Find("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup");
        Assert.That(group.Inputs.Keys, Is.EqualTo(["vpcId"]));
    }

    [Test]
    public async Task Instances_run_in_public_subnets_only_without_a_nat_gateway()
    {
        var values = new List<ImmutableArray<string>>();
        await Plan.OfAsync(() =>
        {
            Create(Args(nat: NatMode.None, workloadZones: 1)).WorkloadSubnetIds.Apply(Remember);
        });
        await Plan.OfAsync(() =>
        {
            Create(Args(nat: NatMode.Shared)).WorkloadSubnetIds.Apply(Remember);
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(values[0], Is.EqualTo(["subnet-public-1"]));
            Assert.That(values[1], Is.EqualTo(["subnet-private-1", "subnet-private-2"]));
        }

        int Remember(ImmutableArray<string> ids)
        {
            values.Add(ids);
            return 0;
        }
    }

    [Test]
    public async Task Only_the_load_balancer_reaches_the_application()
    {
        var plan = await PlanOf();

        var rules = plan.All(IngressRule).Where(rule => rule["securityGroupId"] is "network-app-id").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rules, Has.Count.EqualTo(1));
            Assert.That(rules[0]["referencedSecurityGroupId"], Is.EqualTo("network-balancer-id"));
            Assert.That(rules[0]["fromPort"], Is.EqualTo(8080));
            Assert.That(rules[0]["toPort"], Is.EqualTo(8080));
        }
    }

    [Test]
    public async Task Only_instances_reach_the_database_and_the_database_reaches_nothing()
    {
        var plan = await PlanOf();

        var rules = plan.All(IngressRule).Where(rule => rule["securityGroupId"] is "network-db-id").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                rules.Select(rule => rule["referencedSecurityGroupId"]),
                Is.EquivalentTo(["network-app-id", "network-worker-id"]));
            Assert.That(rules.Select(rule => rule["fromPort"]), Has.All.EqualTo(5432));
            Assert.That(
                plan.All(EgressRule).Select(egress => egress["securityGroupId"]),
                Has.None.EqualTo("network-db-id"));
        }
    }

    [Test]
    public async Task With_a_proxy_nobody_else_reaches_the_database()
    {
        var plan = await PlanOf(() => Args(databaseProxy: true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.All(IngressRule).Where(rule => rule["securityGroupId"] is "network-db-id")
                    .Select(rule => rule["referencedSecurityGroupId"]),
                Is.EqualTo(["network-proxy-id"]));
            Assert.That(
                plan.All(IngressRule).Where(rule => rule["securityGroupId"] is "network-proxy-id")
                    .Select(rule => rule["referencedSecurityGroupId"]),
                Is.EquivalentTo(["network-app-id", "network-worker-id"]));
        }
    }

    [Test]
    public async Task Functions_reach_the_database_and_the_prefix_lists_and_nothing_else()
    {
        var plan = await PlanOf(() => Args(databaseFunctions: true));

        var reached = plan.All(EgressRule).Where(rule => rule["securityGroupId"] is "network-functions-id").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                reached.Select(rule => rule.Name),
                Is.EquivalentTo(["network-functions-to-db", "network-functions-to-s3", "network-functions-to-dynamodb"]));
            Assert.That(reached.Select(rule => rule["cidrIpv4"]), Has.All.Null);
        }
    }

    [Test]
    public async Task With_egress_through_endpoints_nothing_leaves_the_network()
    {
        var plan = await PlanOf(() => Args(egress: EgressMode.Endpoints, endpoints: ["ssm"]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.All(EgressRule).Select(rule => rule["cidrIpv4"]), Has.All.Null);
            Assert.That(
                plan.Find(EgressRule, "network-worker-to-endpoints")["referencedSecurityGroupId"],
                Is.EqualTo("network-endpoints-id"));
            Assert.That(plan.Find(EgressRule, "network-app-to-s3")["prefixListId"], Does.StartWith("pl-"));
        }
    }

    [TestCase(true, 1)]
    [TestCase(false, 0)]
    public async Task The_load_balancer_reaches_the_internet_only_to_log_visitors_in(bool authenticates, int rules)
    {
        var plan = await PlanOf(() => Args(balancerAuthenticates: authenticates));

        Assert.That(
            plan.All(EgressRule)
                .Count(rule => rule["securityGroupId"] is "network-balancer-id" && rule["cidrIpv4"] is not null),
            Is.EqualTo(rules));
    }

    [Test]
    public async Task Only_data_of_the_account_and_of_aws_pass_through_the_gateway_endpoints()
    {
        var plan = await PlanOf();

        var policies = plan.Find("awsx:ec2:Vpc");
        var s3 = policies.Statements("vpcEndpointSpecs.0.policy");
        var tables = policies.Statements("vpcEndpointSpecs.1.policy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (string?)s3["OwnBuckets"]["Condition"]!["StringEquals"]!["aws:ResourceAccount"],
                Is.EqualTo(AwsMocks.AccountId));
            Assert.That(s3["BucketsOfAws"]["Action"]!.ToString(), Is.EqualTo("s3:GetObject"));
            Assert.That(s3["BucketsOfAws"]["Resource"]!.ToJsonString(), Does.Not.Contain("\"*\""));
            Assert.That(
                (string?)tables["OwnTables"]["Condition"]!["StringEquals"]!["aws:ResourceAccount"],
                Is.EqualTo(AwsMocks.AccountId));
        }
    }

    [Test]
    public async Task Every_rule_has_one_source_or_target()
    {
        var plan = await PlanOf(() => new NetworkArgs
        {
            Account = Given.Account(),
            FlowLogs = FlowLogMode.None,
            Https = true,
            AdminCidrs = ["203.0.113.0/24"],
            InterfaceEndpoints = ["ssm"],
        });

        var ends = plan.All(IngressRule).Concat(plan.All(EgressRule))
            .Select(rule => rule.Inputs.Keys.Count(key => key is "cidrIpv4" or "referencedSecurityGroupId")).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ends, Has.Count.EqualTo(13));
            Assert.That(ends, Has.All.EqualTo(1));
        }
    }

    [Test]
    public async Task Groups_carry_no_inline_rules()
    {
        var plan = await PlanOf();

        Assert.That(
            plan.All("aws:ec2/securityGroup:SecurityGroup").SelectMany(group => group.Inputs.Keys),
            Has.None.EqualTo("ingress").And.None.EqualTo("egress"));
    }

    [Test]
    public async Task Port_22_is_closed_unless_ranges_are_named()
    {
        var closed = await PlanOf();
        var open = await PlanOf(() => new NetworkArgs
        {
            Account = Given.Account(),
            FlowLogs = FlowLogMode.None,
            AdminCidrs = ["203.0.113.0/24"],
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(closed.All(IngressRule).Select(rule => rule["fromPort"]), Has.None.EqualTo(22));
            Assert.That(
                open.Find(IngressRule, "network-app-admin-203-0-113-0-24")["cidrIpv4"], Is.EqualTo("203.0.113.0/24"));
        }
    }

    [Test]
    public async Task Without_a_load_balancer_visitors_reach_the_application()
    {
        var plan = await PlanOf(() => new NetworkArgs
        {
            Account = Given.Account(),
            FlowLogs = FlowLogMode.None,
            LoadBalancer = false,
            AllowedCidrs = ["198.51.100.0/24"],
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find(IngressRule, "network-app-198-51-100-0-24")["fromPort"], Is.EqualTo(8080));
            Assert.That(
                plan.All("aws:ec2/securityGroup:SecurityGroup").Select(group => group.Name),
                Is.EquivalentTo(["network-app", "network-db", "network-worker"]));
        }
    }

    [Test]
    public async Task Interface_endpoints_sit_in_private_subnets_and_admit_the_application()
    {
        var plan = await PlanOf(() => new NetworkArgs
        {
            Account = Given.Account(),
            FlowLogs = FlowLogMode.None,
            InterfaceEndpoints = ["ssm", "kms"],
        });

        var endpoint = plan.Find("aws:ec2/vpcEndpoint:VpcEndpoint", "network-kms");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(endpoint["serviceName"], Is.EqualTo("com.amazonaws.us-east-1.kms"));
            Assert.That(endpoint["privateDnsEnabled"], Is.True);
            Assert.That(endpoint.List("subnetIds"), Is.EqualTo(["subnet-private-1", "subnet-private-2"]));
            Assert.That(endpoint.List("securityGroupIds"), Is.EqualTo(["network-endpoints-id"]));
            Assert.That(
                plan.Find(IngressRule, "network-endpoints-from-app")["referencedSecurityGroupId"],
                Is.EqualTo("network-app-id"));
        }
    }

    [TestCase(FlowLogMode.All, "ALL")]
    [TestCase(FlowLogMode.Rejects, "REJECT")]
    public async Task Flow_logs_go_to_the_log_bucket(FlowLogMode mode, string traffic)
    {
        var plan = await PlanOf(() => new NetworkArgs
        {
            Account = Given.Account(),
            FlowLogs = mode,
            FlowLogBucketArn = "arn:aws:s3:::logs",
        });

        var log = plan.Find("aws:ec2/flowLog:FlowLog");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(log["trafficType"], Is.EqualTo(traffic));
            Assert.That(log["logDestinationType"], Is.EqualTo("s3"));
            Assert.That(log["logDestination"], Is.EqualTo("arn:aws:s3:::logs"));
        }
    }

    private static Task<Plan> PlanOf(Func<NetworkArgs>? args = null) =>
        Plan.OfAsync(() => Create(args?.Invoke() ?? Args()));

    private static NetworkArgs Args(
        NatMode nat = NatMode.PerZone,
        int workloadZones = 2,
        bool databaseProxy = false,
        bool databaseFunctions = false,
        bool balancerAuthenticates = false,
        EgressMode egress = EgressMode.Anywhere,
        IReadOnlyList<string>? endpoints = null) => new()
        {
            Account = Given.Account(),
            FlowLogs = FlowLogMode.None,
            Nat = nat,
            WorkloadZones = workloadZones,
            DatabaseProxy = databaseProxy,
            DatabaseFunctions = databaseFunctions,
            BalancerAuthenticates = balancerAuthenticates,
            Egress = egress,
            InterfaceEndpoints = endpoints ?? [],
        };

    private static Network Create(NetworkArgs args) => new("network", args);
}
