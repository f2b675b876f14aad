namespace Alicerce.Policies.Tests.Networks;

/// <summary>Pieces of a network for examples, connected as before deployment.</summary>
internal static class TestNetwork
{
    public static readonly TestResource Main = TestResource.Of<Ec2.Vpc>("main");

    public static readonly TestResource Gateway = TestResource.Of<Ec2.InternetGateway>("gateway").Naming("vpcId", Main);

    public static TestResource Subnet(string name) => TestResource.Of<Ec2.Subnet>(name).Naming("vpcId", Main);

    public static TestResource Table(string name, params PropertyBag[] routes) =>
        TestResource.Of<Ec2.RouteTable>(name, routes.Length == 0
            ? []
            : new() { ["routes"] = PolicyValue.List(routes.Select(PolicyValue.Object)) }).Naming("vpcId", Main);

    public static TestResource Association(TestResource subnet, TestResource table) =>
        TestResource.Of<Ec2.RouteTableAssociation>(subnet.Name)
            .Naming("subnetId", subnet)
            .Naming("routeTableId", table);

    public static TestResource Route(TestResource table, string target, TestResource gateway, string cidr = "0.0.0.0/0") =>
        TestResource.Of<Ec2.Route>(
            table.Name,
            new() { [cidr.Contains(':', StringComparison.Ordinal) ? "destinationIpv6CidrBlock" : "destinationCidrBlock"] = cidr })
            .Naming("routeTableId", table)
            .Naming(target, gateway);

    public static TestResource Group(string name, params PropertyBag[] ingress) =>
        TestResource.Of<Ec2.SecurityGroup>(name, ingress.Length == 0
            ? new() { ["ingress"] = PolicyValue.Unknown() }
            : new() { ["ingress"] = PolicyValue.List(ingress.Select(PolicyValue.Object)) });

    /// <summary>What a rule beside or inside of a group opens.</summary>
    public static PropertyBag Open(int port, string property, PolicyValue source) => new()
    {
        ["protocol"] = "tcp",
        ["ipProtocol"] = "tcp",
        ["fromPort"] = port,
        ["toPort"] = port,
        [property] = source,
    };

    public static TestResource Rule(TestResource group, int port, string property, PolicyValue source) =>
        TestResource.Of<Vpc.SecurityGroupIngressRule>($"{group.Name}-{port}", Open(port, property, source))
            .Naming("securityGroupId", group);

    public static TestResource Rule(TestResource group, int port, TestResource source) =>
        TestResource.Of<Vpc.SecurityGroupIngressRule>(
            $"{group.Name}-from-{source.Name}", Open(port, "referencedSecurityGroupId", PolicyValue.Unknown()))
            .Naming("securityGroupId", group)
            .Naming("referencedSecurityGroupId", source);
}
