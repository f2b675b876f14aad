using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class LambdaFunctionRunsInVpcTests : RuleTests<LambdaFunctionRunsInVpc>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A function in two subnets", Function(PolicyValue.List("subnet-1", PolicyValue.Unknown()))),
        Violating(
            "A function outside of any network",
            TestResource.Of<Lambda.Function>("ingest"),
            "`vpcConfig.subnetIds` is empty on this function. Name private subnets in it."),
        Violating(
            "A function without subnets",
            Function(PolicyValue.List()),
            "`vpcConfig.subnetIds` is empty on this function. Name private subnets in it."),
        Undecided("Subnets that are not known yet", "vpcConfig.subnetIds", Function(PolicyValue.Unknown())),
    ];

    private static TestResource Function(PolicyValue subnets) => TestResource.Of<Lambda.Function>("ingest", new()
    {
        ["vpcConfig"] = new PropertyBag { ["subnetIds"] = subnets },
    });
}
