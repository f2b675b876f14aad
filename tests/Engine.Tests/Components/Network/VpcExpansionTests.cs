using Alicerce.Engine.Components.Network;
using Alicerce.Engine.Plan;
using Alicerce.Golden;
using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Components.Network;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class VpcExpansionTests
{
    private const string Service = "com.amazonaws.us-east-1.sqs";
    private const string Source = "urn:pulumi:dev::alicerce::aws:kms/key:Key::key";

    private readonly RecordingHost _host = new("us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d");

    [Test]
    public async Task Makes_thirty_two_children_when_nothing_is_given()
    {
        await ExpandAsync([]);

        GoldenFile.AssertMatches("tests/Engine.Tests/Components/Network/Golden/default.txt", _host.Listing());
        Assert.That(_host.Children, Has.Count.EqualTo(32));
    }

    [Test]
    public async Task Makes_every_kind_of_subnet_with_tags_and_endpoints()
    {
        await ExpandAsync(
            ("region", "us-east-1"),
            ("cidrBlock", "10.20.0.0/16"),
            ("numberOfAvailabilityZones", 2),
            ("natGateways", Map(("strategy", "Single"))),
            ("subnetStrategy", "Auto"),
            ("subnetSpecs", List(
                Map(("type", "Public"), ("cidrMask", 24), ("tags", Map(("tier", "edge")))),
                Map(("type", "Private"), ("name", "app"), ("cidrMask", 20)),
                Map(("type", "Isolated"), ("name", "data"), ("cidrMask", 24)))),
            ("tags", Map(("owner", "platform"), ("Name", "overridden"))),
            ("vpcEndpointStrategy", "Auto"),
            ("vpcEndpointSpecs", List(
                Map(("serviceName", "com.amazonaws.us-east-1.s3"), ("vpcEndpointType", "Gateway")),
                Map(("serviceName", Service), ("vpcEndpointType", "Interface")))));

        GoldenFile.AssertMatches("tests/Engine.Tests/Components/Network/Golden/full.txt", _host.Listing());
    }

    [Test]
    public async Task Tells_the_program_what_it_made()
    {
        var outputs = await ExpandAsync(("numberOfAvailabilityZones", 2), ("natGateways", Map(("strategy", "None"))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outputs["vpcId"], Is.InstanceOf<PropertyValue.Unknown>());
            Assert.That(((PropertyValue.ResourceReference)outputs["vpc"]).Urn, Does.EndWith("aws:ec2/vpc:Vpc::main"));
            Assert.That(((PropertyValue.List)outputs["subnets"]).Items, Has.Length.EqualTo(4));
            Assert.That(((PropertyValue.List)outputs["publicSubnetIds"]).Items, Has.Length.EqualTo(2));
            Assert.That(((PropertyValue.List)outputs["isolatedSubnetIds"]).Items, Is.Empty);
            Assert.That(((PropertyValue.List)outputs["natGateways"]).Items, Is.Empty);
            Assert.That(
                outputs["subnetLayout"].ToString(),
                Is.EqualTo(new PropertyValue.List(
                    Map(("type", "Private"), ("cidrMask", 18), ("size", 16384)),
                    Map(("type", "Public"), ("cidrMask", 19), ("size", 8192))).ToString()));
        }
    }

    [TestCase("None", 0, 0, 2)]
    [TestCase("Single", 1, 1, 4)]
    [TestCase("OnePerAz", 2, 2, 4)]
    public async Task Follows_the_strategy_for_nat_gateways(string strategy, int gateways, int addresses, int routes)
    {
        await ExpandAsync(("numberOfAvailabilityZones", 2), ("natGateways", Map(("strategy", strategy))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Count("NatGateway"), Is.EqualTo(gateways));
            Assert.That(Count("Eip"), Is.EqualTo(addresses));
            Assert.That(Count("Route"), Is.EqualTo(routes));
        }
    }

    [Test]
    public async Task Uses_the_elastic_ips_of_the_program()
    {
        await ExpandAsync(
            ("numberOfAvailabilityZones", 1),
            ("natGateways", Map(
                ("strategy", "OnePerAz"),
                ("elasticIpAllocationIds", List(new PropertyValue.Output(null) { Dependencies = [Source] })))));

        var gateway = _host.Child("NatGateway", "main-1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Count("Eip"), Is.Zero);
            Assert.That(gateway.PropertyDependencies["allocationId"], Is.EqualTo([new Urn(Source)]));
            Assert.That(gateway.Dependencies, Does.Contain(new Urn(Source)));
        }
    }

    [Test]
    public async Task Asks_for_the_zones_of_its_own_region()
    {
        await ExpandAsync(("region", "eu-west-1"));

        Assert.That(_host.Invokes.Single().Arguments["region"], Is.EqualTo(new PropertyValue.String("eu-west-1")));
    }

    [Test]
    public async Task Asks_for_no_zones_when_they_are_named()
    {
        await ExpandAsync(("availabilityZoneNames", List("sa-east-1a", "sa-east-1c")),
                ("subnetNameTagStrategy", "AvailabilityZone"));

        var subnet = _host.Child("Subnet", "main-public-2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_host.Invokes, Is.Empty);
            Assert.That(subnet.Inputs["availabilityZone"], Is.EqualTo(new PropertyValue.String("sa-east-1c")));
            Assert.That(((PropertyValue.Map)subnet.Inputs["tags"])["Name"],
                Is.EqualTo(new PropertyValue.String("main-public-1c")));
        }
    }

    [Test]
    public async Task Numbers_the_ipv6_blocks_zone_by_zone()
    {
        await ExpandAsync(
            ("numberOfAvailabilityZones", 3),
            ("ipv6IpamPoolId", "ipam-pool-1"),
            ("ipv6CidrBlock", "2600:1f18:1234:5600::/56"),
            ("assignGeneratedIpv6CidrBlock", true));

        var blocks = _host.Children.Where(child => child.Inputs.ContainsKey("ipv6CidrBlock")
            && child.Type.EndsWith("Subnet", StringComparison.Ordinal))
            .Select(child => $"{child.Name} {((PropertyValue.String)child.Inputs["ipv6CidrBlock"]).Value}");
        Assert.That(blocks, Is.EqualTo([
            "main-public-1 2600:1f18:1234:5600::/64", "main-private-1 2600:1f18:1234:5603::/64",
            "main-public-2 2600:1f18:1234:5601::/64", "main-private-2 2600:1f18:1234:5604::/64",
            "main-public-3 2600:1f18:1234:5602::/64", "main-private-3 2600:1f18:1234:5605::/64",
        ]));
    }

    [Test]
    public async Task Keeps_tags_open_when_the_program_cannot_know_them_yet()
    {
        await ExpandAsync(("tags", new PropertyValue.Output(null) { IsSecret = true, Dependencies = [Source] }));

        var vpc = _host.Child("Vpc", "main");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(vpc.Inputs["tags"].ContainsUnknown(), Is.True);
            Assert.That(vpc.Inputs["tags"].ContainsSecret(), Is.True);
            Assert.That(vpc.PropertyDependencies["tags"], Is.EqualTo([new Urn(Source)]));
        }
    }

    [Test]
    public async Task Warns_about_an_endpoint_that_nothing_uses()
    {
        await ExpandAsync(("vpcEndpointSpecs", List(Map(("serviceName", Service), ("vpcEndpointType", "Interface")))));

        Assert.That(_host.Warnings, Is.EqualTo(
            [$"Endpoint `{Service}` has no `subnetIds`, so nothing reaches it. Add them, or set "
                + $"`vpcEndpointStrategy` to `Auto`."]));
    }

    [Test]
    public async Task Lists_every_mistake_at_once()
    {
        var failure = await Assert.ThrowsAsync<InvalidResourceException>(() => ExpandAsync(
            ("cidrBlock", "10.0.0.1/16"),
            ("numberOfAvailabilityZones", new PropertyValue.Unknown()),
            ("availabilityZoneCidrMask", "20"),
            ("subnetStrategy", "auto"),
            ("natGateways", PropertyValue.Map.Empty),
            ("subnetSpecs", List(Map(("type", "Database")), Map(("name", "app"))))));

        Assert.That(failure!.Problems, Is.EqualTo([
            "`natGateways.strategy` is missing. Use one of `None`, `Single`, `OnePerAz`.",
            "`numberOfAvailabilityZones` is unknown before deployment, but it decides which resources there are. "
                + "Give it a value that is known.",
            "`cidrBlock` `10.0.0.1/16` has host bits set; the block that holds it is `10.0.0.0/16`.",
            "`availabilityZoneCidrMask` is a text, not a whole number. Give it a whole number.",
            "`subnetStrategy` is `auto`. Use one of `Legacy`, `Auto`, `AutoMerge`, `Exact`.",
            "`subnetSpecs[0].type` is `Database`. Use one of `Public`, `Private`, `Isolated`, `Unused`.",
            "`subnetSpecs[1].type` is missing. Use one of `Public`, `Private`, `Isolated`, `Unused`.",
        ]));
    }

    private static readonly TestCaseData[] Contradictions =
    [
        new TestCaseData(
            ((string, object)[])[("subnetSpecs", List(Map(("type", "Public"))))],
            "`natGateways.strategy` is `OnePerAz`, but there is no private subnet that needs a NAT gateway. Set it "
                + "to `None`, or add such a subnet.")
            .SetArgDisplayNames("NAT gateways without a private subnet"),
        new TestCaseData(
            ((string, object)[])[("subnetSpecs", List(Map(("type", "Private")))), ("natGateways", Map(
                ("strategy", "Single")))],
            "`natGateways.strategy` is `Single`, but there is no public subnet for a NAT gateway to stand in. Set "
                + "it to `None`, or add such a subnet.")
            .SetArgDisplayNames("NAT gateways without a public subnet"),
        new TestCaseData(
            ((string, object)[])[("natGateways", Map(("strategy", "OnePerAz"),
                ("elasticIpAllocationIds", List("eipalloc-1"))))],
            "`natGateways.elasticIpAllocationIds` has 1 id for 3 Availability Zones. List one per zone, or none.")
            .SetArgDisplayNames("Fewer addresses than zones"),
        new TestCaseData(
            ((string, object)[])[("natGateways", Map(("strategy", "None"),
                ("elasticIpAllocationIds", List("eipalloc-1"))))],
            "`natGateways.elasticIpAllocationIds` has 1 id, but `natGateways.strategy` `None` uses none. Remove them.")
            .SetArgDisplayNames("Addresses without gateways"),
        new TestCaseData(
            ((string, object)[])[("numberOfAvailabilityZones", 5)],
            "`numberOfAvailabilityZones` is 5, but the region has 4. Lower it, or choose another region.")
            .SetArgDisplayNames("More zones than the region has"),
        new TestCaseData(
            ((string, object)[])[("numberOfAvailabilityZones", 2), ("availabilityZoneNames", List("us-east-1a"))],
            "`availabilityZoneNames` and `numberOfAvailabilityZones` are both given. Remove one of the two.")
            .SetArgDisplayNames("Names and number of zones"),
        new TestCaseData(
            ((string, object)[])[("region", new PropertyValue.Unknown())],
            "`region` is unknown before deployment, but it decides which Availability Zones there are. Give it a "
                + "value that is known, or set `availabilityZoneNames`.")
            .SetArgDisplayNames("An unknown region"),
        new TestCaseData(
            ((string, object)[])[("ipv4IpamPoolId", "ipam-pool-1")],
            "`ipv4IpamPoolId` is given without a range. Add `ipv4NetmaskLength`, or `cidrBlock`.")
            .SetArgDisplayNames("A pool without a range"),
        new TestCaseData(
            ((string, object)[])[("availabilityZoneNames", List("us-east-1a", "eu-west-1a")),
                ("subnetNameTagStrategy", "AvailabilityZone")],
            "`subnetNameTagStrategy` `AvailabilityZone` names the subnets of `us-east-1a` and `eu-west-1a` alike, "
                + "after `1a`. Use `Legacy`, or zones of one region.")
            .SetArgDisplayNames("Zones with one suffix"),
        new TestCaseData(
            ((string, object)[])[("vpcEndpointStrategy", "Auto"), ("enableDnsSupport", false),
                ("vpcEndpointSpecs", List(Map(("serviceName", Service), ("vpcEndpointType", "Interface"))))],
            "`enableDnsSupport` is false, but interface endpoints with private DNS need it. Remove it, or set "
                + "`privateDnsEnabled` of the endpoints to false.")
            .SetArgDisplayNames("Private DNS without DNS"),
    ];

    [TestCaseSource(nameof(Contradictions))]
    public void Says_which_argument_to_change((string, object)[] arguments, string problem) =>
        Assert.That(
            () => ExpandAsync(arguments),
            Throws.TypeOf<InvalidResourceException>()
                .With.Property(nameof(InvalidResourceException.Problems)).EqualTo(new[] { problem }));

    [TestCase("us-east-1a", "1a")]
    [TestCase("us-west-2-lax-1a", "2-lax-1a")]
    [TestCase("us-gov-west-1b", "1b")]
    [TestCase("somewhere", "somewhere")]
    public void Shortens_the_name_of_a_zone(string zone, string suffix) =>
        Assert.That(ZoneName.Suffix(zone), Is.EqualTo(suffix));

    private Task<PropertyMap> ExpandAsync(params (string Name, object Value)[] arguments)
    {
        var urn = Urn.Create("dev", "alicerce", parent: null, "awsx:ec2:Vpc", "main");
        var inputs = new PropertyMap(arguments.ToDictionary(argument => argument.Name,
            argument => Value(argument.Value)));
        return new VpcExpansion().ExpandAsync(
            new RemoteComponentRequest(urn, "awsx:ec2:Vpc", "main", inputs), _host, CancellationToken.None);
    }

    private int Count(string type) =>
        _host.Children.Count(child => child.Type.EndsWith($":{type}", StringComparison.Ordinal));

    private static PropertyValue.Map Map(params (string Key, object Value)[] entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, Value(entry.Value))));

    private static PropertyValue.List List(params object[] items) => new([.. items.Select(Value)]);

    private static PropertyValue Value(object value) => value switch
    {
        PropertyValue property => property,
        string text => new PropertyValue.String(text),
        bool flag => new PropertyValue.Bool(flag),
        int number => new PropertyValue.Number(number),
        _ => throw new ArgumentException($"No value for `{value}`."),
    };
}
