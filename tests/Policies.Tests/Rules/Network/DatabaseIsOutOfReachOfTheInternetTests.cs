using Alicerce.Policies.Rules.Network;
using static Alicerce.Policies.Tests.Networks.TestNetwork;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class DatabaseIsOutOfReachOfTheInternetTests : RuleTests<DatabaseIsOutOfReachOfTheInternet>
{
    private static readonly TestResource Visitors = Group("visitors");
    private static readonly TestResource App = Group("app");
    private static readonly TestResource Data = Group("data");
    private static readonly TestResource Web = Rule(Visitors, 443, "cidrIpv4", "0.0.0.0/0");

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "The internet reaches the balancer, the balancer the application, the application the database",
            [Visitors, App, Data, Web, Balancer(), Rule(App, 8080, Visitors), Rule(Data, 5432, App), Database()]),
        Compliant(
            "The group of an internal load balancer",
            [Visitors, Data, Web, Balancer(new() { ["internal"] = true }), Rule(Data, 5432, Visitors), Database()]),
        Compliant(
            "A group that only a function is in",
            [
                Visitors, Data, Web, Rule(Data, 5432, Visitors), Database(),
                new TestResource("aws:lambda/function:Function", "report").Naming("vpcConfig", Visitors),
            ]),
        Compliant(
            "The group of a machine without a public address",
            [
                Visitors, Data, Web, Rule(Data, 5432, Visitors), Database(),
                TestResource.Of<Ec2.Instance>("bastion", new() { ["associatePublicIpAddress"] = false })
                    .Naming("vpcSecurityGroupIds", Visitors),
            ]),
        Compliant(
            "A load balancer in a subnet without a route to the internet",
            [
                Main, Subnet("private"), Table("private"), Association(Subnet("private"), Table("private")), Visitors, Data, Web,
                Balancer().Naming("subnets", Subnet("private")), Rule(Data, 5432, Visitors), Database(),
            ]),
        Compliant("A group that lets itself in", [Data, Rule(Data, 5432, Data), Database()]),
        Compliant(
            "Another port of the group is open",
            [Data, Rule(Data, 443, "cidrIpv4", "0.0.0.0/0"), Database()]),
        Compliant(
            "A network by its addresses",
            [Data, Rule(Data, 5432, "cidrIpv4", "10.0.0.0/16"), Database()]),
        Compliant("A prefix list of AWS", [Data, Rule(Data, 5432, "prefixListId", "pl-63a5400a"), Database()]),
        Violating(
            "A load balancer that may reach the database",
            [Visitors, Data, Web, Balancer(), Rule(Data, 5432, Visitors), Database()],
            TwoSteps("visitors", "data-from-visitors", "site", 5432)),
        Violating(
            "A group that is open to everyone",
            [Data, Rule(Data, 5432, "cidrIpv4", "0.0.0.0/0"), Database()],
            OneStep("cidrIpv4", "data-5432", "0.0.0.0/0", 5432)),
        Violating(
            "A group that is open to everyone with IPv6",
            [Data, Rule(Data, 5432, "cidrIpv6", "::/0"), Database()],
            OneStep("cidrIpv6", "data-5432", "::/0", 5432)),
        Violating(
            "A rule for every protocol",
            [Data, Everything, Database()],
            OneStep("cidrBlocks", "older", "0.0.0.0/0", 5432)),
        Violating(
            "A rule inside of the group, beside one that names the application",
            [
                App, Inside(Open(5432, "cidrBlocks", PolicyValue.List("0.0.0.0/0"))), Rule(Data, 5432, App), Database(),
            ],
            OneStep("ingress[0]", "data", "0.0.0.0/0", 5432)),
        Violating(
            "A load balancer that a rule inside of the group names",
            [
                Visitors, Inside(Open(5432, "securityGroups", PolicyValue.List(PolicyValue.Unknown()))) with
                {
                    PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["ingress"] = [Visitors] },
                },
                Web, Balancer(), Database(),
            ],
            TwoSteps("visitors", "data", "site", 5432)),
        Violating(
            "One group for the load balancer and the database, which lets itself in",
            [
                Data, Rule(Data, 443, "cidrIpv4", "0.0.0.0/0"), Rule(Data, 5432, Data), Database(),
                TestResource.Of<LB.LoadBalancer>("site").Naming("securityGroups", Data),
            ],
            TwoSteps("data", "data-from-data", "site", 5432)),
        Violating(
            "The port that the engine uses when none is chosen",
            [Data, Rule(Data, 3306, "cidrIpv4", "0.0.0.0/0"), Database("mysql")],
            OneStep("cidrIpv4", "data-3306", "0.0.0.0/0", 3306)),
        Violating(
            "Another port that the program chose",
            [
                Data, Rule(Data, 6000, "cidrIpv4", "0.0.0.0/0"),
                TestResource.Of<Rds.Instance>("db", new() { ["engine"] = "postgres", ["port"] = 6000 }).Naming(
                    "vpcSecurityGroupIds", Data),
            ],
            OneStep("cidrIpv4", "data-6000", "0.0.0.0/0", 6000)),
        Violating(
            "A database without groups, in a network whose own group is open",
            [
                Main, Subnet("private"), DefaultGroup, TestResource.Of<Rds.SubnetGroup>("db").Naming(
                    "subnetIds", Subnet("private")),
                TestResource.Of<Rds.Instance>(
                    "db", new() { ["engine"] = "postgres", ["vpcSecurityGroupIds"] = PolicyValue.Unknown() })
                    .Naming("dbSubnetGroupName", TestResource.Of<Rds.SubnetGroup>("db")),
            ],
            "The internet reaches this database in 1 step (internet → default): `ingress[0]` of default lets 0.0.0.0/0 "
            + "in, on port "
            + "5432. Let only the security group of the application in."),
        Violating(
            "A cluster",
            [Data, Rule(Data, 5432, "cidrIpv4", "0.0.0.0/0"), Cluster],
            OneStep("cidrIpv4", "data-5432", "0.0.0.0/0", 5432)),
        Violating(
            "An open group beside a rule whose source is not known yet",
            [
                Data, Rule(Data, 5432, "cidrIpv4", PolicyValue.Unknown()), Rule(Data, 5432, "cidrIpv6", "::/0"), Database(),
            ],
            OneStep("cidrIpv6", "data-5432", "::/0", 5432)),
        Violating(
            "A prefix list that is known to hold everyone",
            [Data, Rule(Data, 5432, "prefixListId", "pl-everyone"), Database()],
            OneStep("prefixListId", "data-5432", "pl-everyone", 5432)) with
        {
            Config = new() { ["prefixLists"] = PolicyValue.List("pl-everyone") },
        },
        NotApplicable(
            "A replica whose engine is that of its source",
            TestResource.Of<Rds.Instance>("db", new() { ["replicateSourceDb"] = "primary" }),
            "The port of the database is not known: neither `port` nor a known `engine` is set."),
        Undecided(
            "A source that is not known yet",
            "cidrIpv4",
            Data,
            Rule(Data, 5432, "cidrIpv4", PolicyValue.Unknown()),
            Database()),
    ];

    private static readonly TestResource DefaultGroup =
        TestResource.Of<Ec2.DefaultSecurityGroup>("default", new()
        {
            ["ingress"] = PolicyValue.List(Open(5432, "cidrBlocks", PolicyValue.List("0.0.0.0/0"))),
        }).Naming("vpcId", Main);

    private static readonly TestResource Everything =
        TestResource.Of<Ec2.SecurityGroupRule>("older", new()
        {
            ["type"] = "ingress",
            ["protocol"] = "-1",
            ["fromPort"] = 0,
            ["toPort"] = 0,
            ["cidrBlocks"] = PolicyValue.List("0.0.0.0/0"),
        }).Naming("securityGroupId", Data);

    private static readonly TestResource Cluster =
        new TestResource("aws:rds/cluster:Cluster", "db") { Properties = new() { ["engine"] = "aurora-postgresql" } }
            .Naming("vpcSecurityGroupIds", Data);

    private static string OneStep(string path, string holder, string source, int port) =>
        $"The internet reaches this database in 1 step (internet → data): `{path}` of {holder} lets {source} in, on "
        + $"port {port}. Let "
        + "only the security group of the application in.";

    private static string TwoSteps(string group, string holder, string balancer, int port) =>
        $"The internet reaches this database in 2 steps (internet → {group} → data): {holder} lets the load balancer "
        + $"{balancer} in, on "
        + $"port {port}. Let only the security group of the application in.";

    private static TestResource Balancer(PropertyBag? properties = null) =>
        TestResource.Of<LB.LoadBalancer>("site", properties).Naming("securityGroups", Visitors);

    private static TestResource Database(string engine = "postgres") =>
        TestResource.Of<Rds.Instance>("db", new() { ["engine"] = engine, ["port"] = PolicyValue.Unknown() })
            .Naming("vpcSecurityGroupIds", Data);

    private static TestResource Inside(params PropertyBag[] ingress) => Group("data", ingress);
}
