using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class VpcHasRequiredEndpointsTests : RuleTests<VpcHasRequiredEndpoints>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The required endpoints", Network, Endpoint("ec2"), Endpoint("ssm")),
        Compliant("Another list", Network, Endpoint("ecr.api")) with
        {
            Config = new() { ["services"] = PolicyValue.List("ecr.api") },
        },
        Violating(
            "A VPC without endpoints",
            [Network],
            "No `aws.ec2.VpcEndpoint` of this VPC is for `ec2`, `ssm`. Add one for each."),
        Violating(
            "An endpoint for a service of a similar name",
            [Network, Endpoint("ec2"), Endpoint("not-ssm")],
            "No `aws.ec2.VpcEndpoint` of this VPC is for `ssm`. Add one for each."),
        Undecided(
            "A service that is not known yet",
            "serviceName",
            Network,
            Endpoint("ec2"),
            Endpoint(PolicyValue.Unknown())),
    ];

    private static readonly TestResource Network = TestResource.Of<Ec2.Vpc>("main");

    private static TestResource Endpoint(string service) => Endpoint((PolicyValue)$"com.amazonaws.us-east-1.{service}");

    private static TestResource Endpoint(PolicyValue service) =>
        TestResource.Of<Ec2.VpcEndpoint>($"endpoint-{service}", new() { ["serviceName"] = service }).Naming(
            "vpcId", Network);
}
