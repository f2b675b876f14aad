using Alicerce.Policies.Rules.Network;
using static Alicerce.Policies.Tests.Networks.TestNetwork;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class DatabasesAndFunctionsAreInPrivateSubnetsTests : RuleTests<DatabasesAndFunctionsAreInPrivateSubnets>
{
    private const string Fix = "Use private subnets.";

    private static readonly TestResource Private = Subnet("private");
    private static readonly TestResource Public = Subnet("public");
    private static readonly TestResource Table1 = Table("table");
    private static readonly TestResource Nat = TestResource.Of<Ec2.NatGateway>("nat").Naming("subnetId", Public);
    private static readonly TestResource Component = new("awsx:ec2:Vpc", "network");

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A database in a subnet with a route to a NAT gateway",
            [Main, Private, Nat, Table1, Association(Private, Table1), Route(Table1, "natGatewayId", Nat), .. Database(Private)]),
        Compliant(
            "A database in a subnet with a way out for IPv6 only",
            [
                Main, Private, Egress, Table1, Association(Private, Table1), Route(Table1, "egressOnlyGatewayId", Egress, "::/0"),
                .. Database(Private),
            ]),
        Compliant("A database in a subnet without an association", [Main, Gateway, Private, .. Database(Private)]),
        Compliant(
            "A route to a gateway of a VPN",
            [Main, Private, Vpn, Table1, Association(Private, Table1), Route(Table1, "gatewayId", Vpn), .. Database(Private)]),
        Compliant(
            "A route to single addresses",
            [
                Main, Private, Gateway, Table1, Association(Private, Table1), Route(Table1, "gatewayId", Gateway, "203.0.113.0/24"),
                .. Database(Private),
            ]),
        Compliant(
            "Subnets of a component that are all private",
            [Component, Main, Made("a"), Made("b"), .. Database(Component)]),
        Violating(
            "A database in a subnet with a route to an internet gateway",
            [Main, Gateway, Public, Table1, Association(Public, Table1), Route(Table1, "gatewayId", Gateway), .. Database(Public)],
            $"The subnet public of this database has a route from the internet through the gateway gateway. {Fix}"),
        Violating(
            "A route inside of the table",
            [Main, Gateway, Public, Inside, Association(Public, Inside), .. Database(Public)],
            $"The subnet public of this database has a route from the internet through the gateway gateway. {Fix}"),
        Violating(
            "A route for IPv6, to a gateway of another stack",
            [
                Main, Public, Table1, Association(Public, Table1),
                TestResource.Of<Ec2.Route>("out", new() { ["destinationIpv6CidrBlock"] = "::/0", ["gatewayId"] = "igw-0a1b" })
                    .Naming("routeTableId", Table1),
                .. Database(Public),
            ],
            $"The subnet public of this database has a route from the internet through the gateway igw-0a1b. {Fix}"),
        Violating(
            "The main table of the network, which the program replaced",
            [
                Main, Gateway, Public, Table1, Route(Table1, "gatewayId", Gateway),
                new TestResource("aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation", "main")
                    .Naming("vpcId", Main).Naming("routeTableId", Table1),
                .. Database(Public),
            ],
            $"The subnet public of this database has a route from the internet through the gateway gateway. {Fix}"),
        Violating(
            "The main table of the network, which the program took over",
            [Main, Gateway, Public, Adopted, Route(Adopted, "gatewayId", Gateway), .. Database(Public)],
            $"The subnet public of this database has a route from the internet through the gateway gateway. {Fix}"),
        Violating(
            "A route in the main table, by the network",
            [Main, Gateway, Public, Route(Main, "gatewayId", Gateway), .. Database(Public)],
            $"The subnet public of this database has a route from the internet through the gateway gateway. {Fix}"),
        Violating(
            "Subnets of a component that are all public",
            [
                Component, Main, Gateway, Made("a"), Made("b"), Table1, Association(Made("a"), Table1), Association(Made("b"), Table1),
                Route(Table1, "gatewayId", Gateway), .. Database(Component),
            ],
            $"The subnets a, b of this database have a route from the internet through the gateway gateway. {Fix}"),
        Violating(
            "A function",
            [
                Main, Gateway, Public, Table1, Association(Public, Table1), Route(Table1, "gatewayId", Gateway),
                new TestResource("aws:lambda/function:Function", "report")
                {
                    Properties = new() { ["vpcConfig"] = new PropertyBag { ["subnetIds"] = PolicyValue.List(PolicyValue.Unknown()) } },
                    PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["vpcConfig"] = [Public] },
                },
            ],
            $"The subnet public of this function has a route from the internet through the gateway gateway. {Fix}"),
        Violating(
            "A notebook, with ids that are known",
            [
                TestResource.Of<Ec2.Subnet>("public", new() { ["id"] = "subnet-1", ["vpcId"] = "vpc-1" }),
                TestResource.Of<Ec2.RouteTable>("table", new() { ["id"] = "rtb-1" }),
                TestResource.Of<Ec2.RouteTableAssociation>("public", new() { ["subnetId"] = "subnet-1", ["routeTableId"] = "rtb-1" }),
                TestResource.Of<Ec2.Route>("out", new()
                {
                    ["routeTableId"] = "rtb-1", ["destinationCidrBlock"] = "0.0.0.0/0", ["gatewayId"] = "igw-1",
                }),
                new TestResource("aws:sagemaker/notebookInstance:NotebookInstance", "lab")
                {
                    Properties = new() { ["subnetId"] = "subnet-1" },
                },
            ],
            $"The subnet public of this notebook has a route from the internet through the gateway igw-1. {Fix}"),
        Violating(
            "A data warehouse in two subnets, one of them public",
            [
                Main, Gateway, Private, Public, Table1, Association(Public, Table1), Route(Table1, "gatewayId", Gateway),
                new TestResource("aws:redshiftserverless/workgroup:Workgroup", "facts").Naming("subnetIds", Private, Public),
            ],
            $"The subnet public of this database has a route from the internet through the gateway gateway. {Fix}"),
        NotApplicable(
            "A database in subnets of another stack",
            TestResource.Of<Rds.Instance>("db", new() { ["dbSubnetGroupName"] = "shared" }),
            "None of its subnets is in this stack."),
        NotApplicable(
            "A function outside of a network",
            new TestResource("aws:lambda/function:Function", "report"),
            "None of its subnets is in this stack."),
        Undecided(
            "Subnets of a component, some of them public",
            "subnetIds",
            [
                Component, Main, Gateway, Made("a"), Made("b"), Table1, Association(Made("a"), Table1),
                Route(Table1, "gatewayId", Gateway),
                new TestResource("aws:redshiftserverless/workgroup:Workgroup", "facts").Naming("subnetIds", Component),
            ]),
        Undecided(
            "A component that makes its outputs depend on all of its subnets",
            "subnetIds",
            [
                Component, Main, Gateway, Made("a"), Made("b"), Table1, Association(Made("a"), Table1),
                Route(Table1, "gatewayId", Gateway),
                new TestResource("aws:redshiftserverless/workgroup:Workgroup", "facts")
                    .Naming("subnetIds", Component, Made("a"), Made("b")),
            ]),
    ];

    private static readonly TestResource Egress = new("aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway", "out");

    private static readonly TestResource Vpn = new("aws:ec2/vpnGateway:VpnGateway", "office");

    private static readonly TestResource Adopted =
        new TestResource("aws:ec2/defaultRouteTable:DefaultRouteTable", "adopted").Naming("defaultRouteTableId", Main);

    private static readonly TestResource Inside =
        Table("inside", new PropertyBag { ["cidrBlock"] = "0.0.0.0/0", ["gatewayId"] = PolicyValue.Unknown() }) with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["routes"] = [Gateway], ["vpcId"] = [Main] },
        };

    private static TestResource Made(string name) =>
        (TestResource.Of<Ec2.Subnet>(name) with { Parent = Component }).Naming("vpcId", Main);

    private static TestResource[] Database(TestResource subnets)
    {
        var subnetGroup = TestResource.Of<Rds.SubnetGroup>("db").Naming("subnetIds", subnets);
        return [subnetGroup, TestResource.Of<Rds.Instance>("db").Naming("dbSubnetGroupName", subnetGroup)];
    }
}
