using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class LambdaFunctionSpansZonesTests : RuleTests<LambdaFunctionSpansZones>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Two subnets of two zones", Subnet("a"), Subnet("b"), Function(2, Subnet("a"), Subnet("b"))),
        Compliant("Subnets of another stack", Function(2)),
        Violating("One subnet", [Function(1)], OneZone),
        Violating("Two subnets of one zone", [Subnet("a"), Subnet("a2"), Function(2, Subnet("a"), Subnet("a2"))], OneZone),
        NotApplicable(
            "A function outside of a VPC",
            TestResource.Of<Lambda.Function>("ingest"),
            "Lambda spreads functions outside of a VPC by itself."),
        Undecided(
            "Subnets that are not known yet",
            "vpcConfig.subnetIds",
            TestResource.Of<Lambda.Function>("ingest", new()
            {
                ["vpcConfig"] = new PropertyBag { ["subnetIds"] = PolicyValue.Unknown() },
            })),
    ];

    private const string OneZone = "`vpcConfig.subnetIds` of this function covers 1 zone. Add a subnet of another zone.";

    private static TestResource Subnet(string name) =>
        TestResource.Of<Ec2.Subnet>(name, new() { ["availabilityZone"] = $"eu-west-1{name[0]}" });

    private static TestResource Function(int subnets, params TestResource[] sources) =>
        TestResource.Of<Lambda.Function>("ingest", new()
        {
            ["vpcConfig"] = new PropertyBag
            {
                ["subnetIds"] = PolicyValue.List(Enumerable.Range(0, subnets).Select(_ => PolicyValue.Unknown())),
            },
        }) with
        {
            PropertyDependencies = sources.ToLookup(_ => "vpcConfig")
                .ToDictionary(group => group.Key, group => (IReadOnlyList<TestResource>)[.. group]),
        };
}
