using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Price;
using static Alicerce.Engine.Tests.Price.Bill;

namespace Alicerce.Engine.Tests.Price;

/// <summary>Known, estimated and unknown apart, and never zero for what nobody knows.</summary>
public sealed class CostEstimatorTests
{
    private const string Template = "aws:ec2/launchTemplate:LaunchTemplate";
    private const string Group = "aws:autoscaling/group:Group";
    private const string Schedule = "aws:autoscaling/schedule:Schedule";

    private const string TwoDisks = """
        {"instanceType":"t4g.micro","blockDeviceMappings":[
          {"deviceName":"/dev/xvda","ebs":{"volumeType":"gp3","volumeSize":8}},
          {"deviceName":"/dev/sdf","ebs":{"volumeType":"gp3","volumeSize":"10","iops":4000}}]}
        """;

    [Test]
    public void A_machine_costs_its_hours_and_its_disks()
    {
        var cost = Of(Resource(
            "aws:ec2/instance:Instance", "web", """{"instanceType":"t3.micro","rootBlockDevice":{"volumeType":"gp3","volumeSize":10}}"""));

        Assert.That(cost.Lines(), Is.EqualTo(new[]
        {
            ("EC2: t3.micro Linux", (double?)7.59, CostKind.Known),
            ("EBS: gp3 storage", 0.8, CostKind.Known),
        }));
    }

    [Test]
    public void A_group_costs_what_its_template_says_for_each_instance()
    {
        var template = Resource(Template, "web", TwoDisks);
        var group = Resource(Group, "web", """{"desiredCapacity":2,"minSize":1}""", null, ("launchTemplate", template.Urn));

        var cost = Of(template, group);

        Assert.That(cost.Lines(), Is.EqualTo(new[]
        {
            ("EC2: t4g.micro Linux", (double?)12.26, CostKind.Known),
            ("EBS: gp3 storage", 1.28, CostKind.Known),
            ("EBS: gp3 storage", 1.6, CostKind.Known),
            ("EBS: gp3 IOPS above 3,000", 10, CostKind.Known),
            ("Data transfer: between AZs, each direction", 0.1, CostKind.Estimated),
        }));
    }

    [Test]
    public void A_group_that_is_stopped_at_night_and_on_weekends_costs_the_other_hours()
    {
        var template = Resource(Template, "web", """{"instanceType":"t4g.micro"}""");
        var group = Resource(Group, "web", """{"desiredCapacity":1}""", null, ("launchTemplate", template.Urn));

        var cost = Of(
            template,
            group,
            Resource(Schedule, "stop", """{"recurrence":"0 20 * * 1-5","desiredCapacity":0}""", null, ("autoscalingGroupName", group.Urn)),
            Resource(Schedule, "start", """{"recurrence":"0 8 * * MON-FRI","desiredCapacity":1}""", null, ("autoscalingGroupName", group.Urn)));

        // Twelve hours on five days of 168 hours a week.
        Assert.That(cost.Lines[0].Quantity, Is.EqualTo(730 * 60 / 168.0).Within(0.01));
    }

    [Test]
    public void A_schedule_that_cannot_be_read_leaves_the_hours_open()
    {
        var group = Resource(Group, "web", """{"desiredCapacity":1}""");

        var cost = Of(group, Resource(
            Schedule, "stop", """{"recurrence":"0 20 1 * *","desiredCapacity":0}""", null, ("autoscalingGroupName", group.Urn)));

        Assert.That(cost.Lines.Single().Kind, Is.EqualTo(CostKind.Unknown));
    }

    [Test]
    public void A_group_that_scales_to_zero_costs_nothing_and_that_is_known()
    {
        var template = Resource(Template, "worker", """{"instanceType":"t4g.small"}""");

        var cost = Of(template, Resource(Group, "worker", """{"desiredCapacity":0}""", null, ("launchTemplate", template.Urn)));

        Assert.That(cost.Lines(), Is.EqualTo(new[] { ("EC2: t4g.small Linux", (double?)0, CostKind.Known) }));
    }

    [Test]
    public void Spot_instances_cost_at_most_the_list_price()
    {
        var template = Resource(Template, "worker", """{"instanceType":"t4g.small"}""");
        var group = Resource(
            Group,
            "worker",
            """{"desiredCapacity":1,"mixedInstancesPolicy":{"instancesDistribution":{"onDemandPercentageAboveBaseCapacity":0}}}""",
            null,
            ("mixedInstancesPolicy", template.Urn));

        var line = Of(template, group).Lines[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(line.Kind, Is.EqualTo(CostKind.Estimated));
            Assert.That(line.Source, Is.EqualTo(QuantitySource.AtMost));
        }
    }

    [Test]
    public void An_unknown_size_is_no_zero()
    {
        var cost = Of(Resource("aws:ebs/volume:Volume", "data", """{"type":"gp3"}""").WithUnknown("size"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cost.Lines(), Is.EqualTo(new[] { ("EBS: gp3 storage", (double?)null, CostKind.Unknown) }));
            Assert.That(cost.UnknownLines, Is.EqualTo(1));
        }
    }

    [TestCase("eu-central-1")]
    [TestCase(null)]
    public void A_region_without_prices_is_no_zero(string? region)
    {
        var cost = Bill.Of(region, Resource("aws:ebs/volume:Volume", "data", """{"type":"gp3","size":10}"""));

        Assert.That(cost.Lines.Single().Kind, Is.EqualTo(CostKind.Unknown));
    }

    [Test]
    public void A_resource_in_another_region_has_the_prices_of_that_region()
    {
        var cost = Of(Resource("aws:ebs/volume:Volume", "data", """{"type":"gp3","size":10,"region":"sa-east-1"}"""));

        Assert.That(cost.Lines.Single().Monthly, Is.EqualTo(1.52).Within(0.001));
    }

    [Test]
    public void A_derived_price_makes_an_estimate()
    {
        var cost = Bill.Of("sa-east-1", Resource("aws:ec2/instance:Instance", "web", """{"instanceType":"t3.nano"}"""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cost.Lines.Single().Kind, Is.EqualTo(CostKind.Estimated));
            Assert.That(cost.Lines.Single().Price!.Basis, Is.Not.Empty);
        }
    }

    [Test]
    public void A_database_that_a_schedule_stops_still_costs_its_storage()
    {
        var database = Resource(
            "aws:rds/instance:Instance",
            "orders",
            """{"engine":"postgres","instanceClass":"db.t4g.micro","allocatedStorage":20,"storageType":"gp3","multiAz":false}""");
        const string Weekdays = """{"scheduleExpression":"cron(0 HH ? * MON-FRI *)","target":{"arn":"arn:aws:scheduler:::aws-sdk:rds:ACTIONDBInstance"}}""";

        var cost = Of(
            database,
            Resource("aws:scheduler/schedule:Schedule", "stop", Weekdays.Replace("HH", "20").Replace("ACTION", "stop"), null, ("target", database.Urn)),
            Resource("aws:scheduler/schedule:Schedule", "start", Weekdays.Replace("HH", "8").Replace("ACTION", "start"), null, ("target", database.Urn)));

        Assert.That(cost.Lines(), Is.EqualTo(new[]
        {
            ("RDS PostgreSQL: db.t4g.micro Single-AZ", (double?)4.17, CostKind.Known),
            ("RDS: gp3 storage Single-AZ", 2.3, CostKind.Known),
        }));
    }

    [TestCase("""{"maxSize":0}""", 730 * 60 / 168.0)]
    [TestCase("""{"desiredCapacity":-1,"maxSize":0}""", 730 * 60 / 168.0)]
    [TestCase("""{"minSize":0}""", null)]
    public void A_schedule_may_move_the_bounds_of_a_group(string stop, double? hours)
    {
        var group = Resource(Group, "web", """{"desiredCapacity":1}""");

        var cost = Of(
            group,
            Resource(Schedule, "stop", stop.Insert(1, "\"recurrence\":\"0 20 * * 1-5\","), null, ("autoscalingGroupName", group.Urn)),
            Resource(Schedule, "start", """{"recurrence":"0 8 * * 1-5","minSize":1}""", null, ("autoscalingGroupName", group.Urn)));

        Assert.That(cost.Lines[0].Quantity, hours is null ? Is.Null : Is.EqualTo(hours).Within(0.01));
    }

    [Test]
    public void A_machine_that_a_schedule_stops_keeps_its_disks()
    {
        var machine = Resource(
            "aws:ec2/instance:Instance", "web", """{"instanceType":"t3.micro","associatePublicIpAddress":true,"rootBlockDevice":{"volumeType":"gp3","volumeSize":10}}""");
        const string Nightly = """{"scheduleExpression":"cron(0 HH ? * MON-FRI *)","target":{"arn":"arn:aws:scheduler:::aws-sdk:ec2:ACTIONInstances"}}""";

        var cost = Of(
            machine,
            Resource("aws:scheduler/schedule:Schedule", "stop", Nightly.Replace("HH", "20").Replace("ACTION", "stop"), null, ("target", machine.Urn)),
            Resource("aws:scheduler/schedule:Schedule", "start", Nightly.Replace("HH", "8").Replace("ACTION", "start"), null, ("target", machine.Urn)));

        Assert.That(cost.Lines(), Is.EqualTo(new[]
        {
            ("EC2: t3.micro Linux", (double?)2.71, CostKind.Known),
            ("EBS: gp3 storage", 0.8, CostKind.Known),
            ("VPC: public IPv4 address, in use or idle", 1.3, CostKind.Known),
            ("Data transfer: to internet, first 10 TB after 100 GB free", 0, CostKind.Estimated),
        }));
    }

    [TestCase("""{"mapPublicIpOnLaunch":true}""", "{}", ExpectedResult = true)]
    [TestCase("""{"mapPublicIpOnLaunch":true}""", """{"associatePublicIpAddress":false}""", ExpectedResult = false)]
    [TestCase("""{"mapPublicIpOnLaunch":false}""", "{}", ExpectedResult = false)]
    public bool A_machine_pays_for_the_address_that_its_subnet_assigns(string subnet, string machine)
    {
        var place = Resource("aws:ec2/subnet:Subnet", "public", subnet);

        return Of(place, Resource("aws:ec2/instance:Instance", "web", machine, null, ("subnetId", place.Urn)))
            .Lines.Any(line => line.Description.Contains("IPv4", StringComparison.Ordinal));
    }

    [Test]
    public void An_endpoint_costs_an_hour_in_each_zone_of_its_network_at_most()
    {
        var network = Resource("awsx:ec2:Vpc", "network");
        var endpoint = Resource(
                "aws:ec2/vpcEndpoint:VpcEndpoint", "logs", """{"vpcEndpointType":"Interface"}""", null, ("subnetIds", network.Urn))
            .WithUnknown("subnetIds");

        var line = Of(
            network,
            Resource("aws:ec2/subnet:Subnet", "a", """{"availabilityZone":"us-east-1a"}""", network.Urn),
            Resource("aws:ec2/subnet:Subnet", "a-2", """{"availabilityZone":"us-east-1a"}""", network.Urn),
            Resource("aws:ec2/subnet:Subnet", "b", """{"availabilityZone":"us-east-1b"}""", network.Urn),
            endpoint).Lines[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(line.Quantity, Is.EqualTo(2 * 730));
            Assert.That(line.Source, Is.EqualTo(QuantitySource.AtMost));
            Assert.That(line.Note, Is.EqualTo("at most 2 zones, all hours"));
        }
    }

    [TestCase("db.t4g.micro", ExpectedResult = 2 * 730)]
    [TestCase("db.m7g.xlarge", ExpectedResult = 4 * 730)]
    [TestCase("db.r7g.4xlarge", ExpectedResult = 16 * 730)]
    [TestCase("db.serverless", ExpectedResult = null)]
    public double? A_proxy_costs_the_processors_of_its_database(string instanceClass)
    {
        var database = Resource("aws:rds/instance:Instance", "orders", $$"""{"instanceClass":"{{instanceClass}}"}""");
        var proxy = Resource("aws:rds/proxy:Proxy", "orders");
        var target = Resource("aws:rds/proxyTarget:ProxyTarget", "orders") with
        {
            PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty
                .Add("dbProxyName", [proxy.Urn])
                .Add("dbInstanceIdentifier", [database.Urn]),
        };

        return Of(database, proxy, target).Lines.Single(line => line.Urn == proxy.Urn).Quantity;
    }

    [TestCase("""{"allocatedStorage":100,"iops":4000}""", ExpectedResult = 1000)]
    [TestCase("""{"allocatedStorage":400,"iops":13000}""", ExpectedResult = 1000)]
    [TestCase("""{"allocatedStorage":400,"iops":12000}""", ExpectedResult = null)]
    public double? A_database_pays_for_operations_beyond_those_of_its_storage(string inputs) =>
        Of(Resource("aws:rds/instance:Instance", "orders", inputs.Insert(1, "\"storageType\":\"gp3\",")))
            .Lines.FirstOrDefault(line => line.Description.Contains("IOPS", StringComparison.Ordinal))?.Quantity;

    [Test]
    public void A_bill_is_the_sum_of_its_lines()
    {
        var cost = Of(
            Resource("aws:ec2/instance:Instance", "web", """{"instanceType":"t3.micro","rootBlockDevice":{"volumeType":"gp3","volumeSize":10}}"""),
            Resource("aws:dynamodb/table:Table", "orders", """{"billingMode":"PAY_PER_REQUEST"}"""),
            Resource("aws:ebs/volume:Volume", "data", """{"type":"gp3"}""").WithUnknown("size"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cost.Total, Is.EqualTo(cost.Lines.Sum(line => line.Monthly ?? 0)).Within(1e-9));
            Assert.That(cost.Total, Is.EqualTo(cost.Known + cost.Estimated).Within(1e-9));
            Assert.That(cost.UnknownLines, Is.EqualTo(1));
        }
    }

    [Test]
    public void A_bill_is_shared_out_to_the_outermost_components()
    {
        var outer = Resource("shop:tier:Tier", "tier");
        var inner = Resource("shop:tier:Disk", "disk", "{}", outer.Urn);
        var volume = Resource("aws:ebs/volume:Volume", "data", """{"type":"gp3","size":10}""", inner.Urn);
        var own = Resource("aws:kms/key:Key", "key");

        var cost = Of(outer, inner, volume, own);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                cost.Components.Select(component => component.Component?.Name), Is.EqualTo(new[] { null, "tier" }));
            Assert.That(cost.Components.Sum(component => component.Total), Is.EqualTo(cost.Total));
        }
    }

    [Test]
    public void A_type_of_which_nothing_is_known_is_named()
    {
        var cost = Of(Resource("aws:neptune/cluster:Cluster", "graph"), Resource("aws:iam/role:Role", "role"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cost.UnpricedTypes, Is.EqualTo(new[] { "aws:neptune/cluster:Cluster" }));
            Assert.That(cost.Lines, Is.Empty);
        }
    }

    [TestCaseSource(typeof(CostEstimator), nameof(CostEstimator.PricedTypes))]
    public void What_a_type_is_billed_for_is_in_the_price_table(string type)
    {
        // Without inputs, only what depends on them is not found: a machine of an unknown type, a disk of the oldest kind.
        var missing = Of(Resource(type, "any")).Lines
            .Where(line => !line.Description.Contains("gp2", StringComparison.Ordinal))
            .Select(line => line.Description);

        Assert.That(missing, Has.None.Matches("^[a-z0-9.-]+$"));
    }

    [Test]
    public void What_is_deleted_or_only_read_costs_nothing()
    {
        var volume = Resource("aws:ebs/volume:Volume", "data", """{"type":"gp3","size":10}""");

        Assert.That(Of(volume with { Operation = Operation.Delete }, volume with { Operation = Operation.Read }).Lines, Is.Empty);
    }
}
