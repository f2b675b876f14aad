using System.Collections.Immutable;
using Alicerce.Engine.Check.Stack;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Alicerce.Schema;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Engine.Tests.Check;

public sealed class StackCheckTests
{
    private const string Vpc = "aws:ec2/vpc:Vpc";
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Association = "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation";
    private const string Peering = "aws:ec2/vpcPeeringConnection:VpcPeeringConnection";
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Role = "aws:iam/role:Role";
    private const string Route = "aws:ec2/route:Route";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Unknown = $"\"{Signatures.UnknownString}\"";

    private static readonly PlannedResource Network = Planned(Vpc, "net", """{ "cidrBlock": "10.0.0.0/16" }""");

    private static readonly PlannedResource Provider =
        Planned("pulumi:providers:aws", "default", """{ "region": "us-east-1" }""");

    [Test]
    public void Finds_a_subnet_outside_of_its_network() => Assert.That(
        Problems(Network, In(Network, "a", "10.1.0.0/24")),
        Is.EqualTo(new[]
        {
            "a: `cidrBlock` is `10.1.0.0/24`, which is outside of `10.0.0.0/16` of its network `net`. Choose a block " +
            "inside of " +
            "it.",
        }));

    [Test]
    public void Takes_the_blocks_that_are_added_to_a_network() => Assert.That(
        Problems(
            Network,
            Linked(Association, "more", """{ "cidrBlock": "10.1.0.0/16", "vpcId": UNKNOWN }""", ("vpcId", Network)),
            In(Network, "a", "10.1.0.0/24")),
        Is.Empty);

    [Test]
    public void Finds_no_subnet_outside_while_a_block_of_the_network_is_open() => Assert.That(
        Problems(
            Network,
            Linked(Association, "more", """{ "cidrBlock": UNKNOWN, "vpcId": UNKNOWN }""", ("vpcId", Network)),
            In(Network, "a", "10.1.0.0/24")),
        Is.Empty);

    [Test]
    public void Finds_subnets_that_overlap() => Assert.That(
        Problems(
            Network,
            In(Network, "wide", "10.0.0.0/20"),
            In(Network, "first", "10.0.1.0/24"),
            In(Network, "second", "10.0.2.0/24"),
            In(Network, "apart", "10.0.16.0/24")),
        Is.EqualTo(new[]
        {
            "first: `cidrBlock` is `10.0.1.0/24`, which overlaps `10.0.0.0/20` of `wide` in the same network. Choose " +
            "blocks " +
            "that share no address.",
            "second: `cidrBlock` is `10.0.2.0/24`, which overlaps `10.0.0.0/20` of `wide` in the same network. " +
            "Choose blocks " +
            "that share no address.",
        }));

    [Test]
    public void Compares_no_subnets_of_two_networks()
    {
        var other = Planned(Vpc, "other", """{ "cidrBlock": "10.0.0.0/16" }""");

        Assert.That(
            Problems(Network, other, In(Network, "a", "10.0.0.0/24"), In(other, "b", "10.0.0.0/24")),
            Is.Empty);
    }

    [Test]
    public void Finds_subnets_that_overlap_in_a_network_that_is_there() => Assert.That(
        Problems(
            Planned(Subnet, "a", """{ "vpcId": "vpc-1", "cidrBlock": "10.0.0.0/24" }"""),
            Planned(Subnet, "b", """{ "vpcId": "vpc-1", "cidrBlock": "10.0.0.0/24" }""")),
        Has.Length.EqualTo(1));

    [TestCase("2600:1f18::/63", 1)]
    [TestCase("2600:1f18::/64", 0)]
    [TestCase("2600:1f18::/60", 0)]
    public void Knows_the_sizes_of_IPv6_subnets(string block, int findings) => Assert.That(
        Problems(Planned(Subnet, "a", $$"""{ "ipv6CidrBlock": "{{block}}" }""")), Has.Length.EqualTo(findings));

    [Test]
    public void Finds_peered_networks_that_share_addresses()
    {
        var other = Planned(Vpc, "other", """{ "cidrBlock": "10.0.128.0/17" }""");

        Assert.That(
            Problems(
                Network,
                other,
                Linked(
                    Peering,
                    "peer",
                    """{ "vpcId": UNKNOWN, "peerVpcId": UNKNOWN }""",
                    ("vpcId", Network),
                    ("peerVpcId", other))),
            Is.EqualTo(new[]
            {
                "peer: It connects `net` with `10.0.0.0/16` and `other` with `10.0.128.0/17`, which share addresses. " +
                "Give one " +
                "of the networks another block.",
            }));
    }

    [Test]
    public void Finds_two_routes_to_one_destination()
    {
        var table = Planned("aws:ec2/routeTable:RouteTable", "table", "{}");
        PlannedResource To(string name, string destination) => Linked(
            Route,
            name,
            $$"""{ "routeTableId": UNKNOWN, "destinationCidrBlock": "{{destination}}" }""",
            ("routeTableId", table));

        Assert.That(
            Problems(table, To("a", "0.0.0.0/0"), To("b", "0.0.0.0/0"), To("c", "10.0.0.0/8")),
            Is.EqualTo(new[]
            {
                "b: `destinationCidrBlock` is that of `a` in the same route table, where a destination has one " +
                "route. Remove " +
                "one of them, or name another destination.",
            }));
    }

    [Test]
    public void Finds_two_equal_rules_of_a_security_group()
    {
        var group = Planned("aws:ec2/securityGroup:SecurityGroup", "group", "{}");
        PlannedResource From(string name, string block, int port) => Linked(
            Ingress,
            name,
            $$"""
            { "securityGroupId": UNKNOWN, "ipProtocol": "tcp", "fromPort": {{port}}, "toPort": {{port}}, "cidrIpv4": {{block}} }
            """,
            ("securityGroupId", group));

        Assert.That(
            Problems(
                group,
                From("a", "\"10.0.0.0/8\"", 443),
                From("b", "\"10.0.0.0/8\"", 443),
                From("c", "\"10.0.0.0/8\"", 80),
                From("d", "UNKNOWN", 443),
                From("e", "UNKNOWN", 443)),
            Is.EqualTo(new[]
            {
                "b: It has the protocol, the ports and the peer of `a` for the same security group, which takes a " +
                "rule once. " +
                "Remove one of them.",
            }));
    }

    [Test]
    public void Does_not_take_two_outputs_of_one_resource_for_the_same()
    {
        var group = Planned("aws:ec2/securityGroup:SecurityGroup", "group", "{}");
        var endpoints = Planned("aws:ec2/vpcEndpoint:VpcEndpoint", "endpoints", "{}");
        PlannedResource To(string name) => Linked(
            Ingress,
            name,
            """{ "securityGroupId": UNKNOWN, "ipProtocol": "-1", "prefixListId": UNKNOWN }""",
            ("securityGroupId", group),
            ("prefixListId", endpoints));

        Assert.That(Problems(group, endpoints, To("a"), To("b")), Is.Empty);
    }

    [Test]
    public void Does_not_take_two_placeholders_for_the_same()
    {
        var group = Planned("aws:ec2/securityGroup:SecurityGroup", "group", "{}");
        PlannedResource To(string name) => Linked(
            Ingress,
            name,
            """{ "securityGroupId": UNKNOWN, "ipProtocol": "-1", "prefixListId": "pl-00000000000000000" }""",
            ("securityGroupId", group));

        Assert.That(Problems(group, To("a"), To("b")), Is.Empty);
    }

    [Test]
    public void Finds_a_name_that_AWS_gives_only_once() => Assert.That(
        Problems(
            Planned(Role, "first", """{ "name": "web" }"""),
            Planned(Role, "second", """{ "name": "web" }"""),
            Planned(Role, "open", $$"""{ "name": {{Unknown}} }"""),
            Planned(Role, "unnamed", "{}"),
            Planned(Role, "unnamed-too", "{}")),
        Is.EqualTo(new[]
        {
            "second: `name` is `web`, but `first` has the same, and AWS gives it only once. Choose another, or leave " +
            "`name` to " +
            "the provider.",
        }));

    [Test]
    public void Lets_pass_equal_names_in_two_accounts_but_not_of_buckets()
    {
        var other = new ProviderReference(new Urn("urn:pulumi:dev::shop::pulumi:providers:aws::other"), "id");

        Assert.That(
            Problems(
                Planned(Role, "a", """{ "name": "web" }"""),
                Planned(Role, "b", """{ "name": "web" }""") with { Provider = other },
                Planned(Bucket, "c", """{ "bucket": "web" }"""),
                Planned(Bucket, "d", """{ "bucket": "web" }""") with { Provider = other }),
            Is.EqualTo(new[]
            {
                "d: `bucket` is `web`, but `c` has the same, and AWS gives it only once. Choose another, or leave " +
                "`bucket` to " +
                "the provider.",
            }));
    }

    [Test]
    public void Lets_pass_equal_names_in_two_regions() => Assert.That(
        Problems(
            Planned("aws:sqs/queue:Queue", "a", """{ "name": "jobs" }"""),
            Planned("aws:sqs/queue:Queue", "b", """{ "name": "jobs", "region": "us-west-2" }""")),
        Is.Empty);

    [Test]
    public void Does_not_count_what_is_only_read() => Assert.That(
        Problems(
            Planned(Role, "a", """{ "name": "web" }"""),
            Planned(Role, "b", """{ "name": "web" }""") with { Operation = Operation.Read }),
        Is.Empty);

    [TestCase("us-east-1a", 0)]
    [TestCase("us-east-1-bos-1a", 0)]
    [TestCase("us-west-2a", 1)]
    public void Knows_the_zones_of_a_region(string zone, int findings) => Assert.That(
        Problems(
            Provider,
            Planned(Subnet, "a", $$"""{ "availabilityZone": "{{zone}}" }""") with
            {
                Provider = new ProviderReference(Provider.Urn, "id"),
            }),
        Has.Length.EqualTo(findings));

    [Test]
    public void Names_only_types_and_properties_that_exist()
    {
        var schema = ProviderSchema.Load();

        Assert.That(
            UniqueNames.Properties.SelectMany(entry => entry.Value
                .Where(name => schema.FindResource(entry.Key)?.Inputs.ContainsKey(name) != true)
                .Select(name => $"{entry.Key} {name}")),
            Is.Empty);
    }

    private static string[] Problems(params PlannedResource[] resources) =>
    [
        .. StackCheck.Problems([.. resources]).Select(problem =>
            $"{resources.First(resource => resource.Urn == problem.Urn).Name}: {problem.Text}"),
    ];

    private static PlannedResource In(PlannedResource network, string name, string block) => Linked(
        Subnet, name, $$"""{ "vpcId": UNKNOWN, "cidrBlock": "{{block}}" }""", ("vpcId", network));

    private static PlannedResource Linked(
        string type, string name, string json, params (string Property, PlannedResource Source)[] sources) =>
        Planned(type, name, json.Replace("UNKNOWN", Unknown, StringComparison.Ordinal)) with
        {
            PropertyDependencies = sources.ToImmutableSortedDictionary(
                source => source.Property, source => ImmutableArray.Create(source.Source.Urn), StringComparer.Ordinal),
        };

    private static PlannedResource Planned(string type, string name, string json) => new()
    {
        Urn = new Urn($"urn:pulumi:dev::shop::{type}::{name}"),
        Type = type,
        Name = name,
        Custom = true,
        Operation = Operation.Create,
        Inputs = PropertyValues.ToMap(JsonParser.Default.Parse<Struct>(json)),
    };
}
