using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class VpcHasFlowLogTests : RuleTests<VpcHasFlowLog>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A VPC with a flow log", Network, Log("ALL", "vpcId", Network)),
        Compliant("A VPC whose flow log has what was refused", Network, Log("REJECT", "vpcId", Network)),
        NotApplicable("A stack without a VPC", TestResource.Of<Ebs.Volume>("data")),
        Violating(
            "A VPC without a flow log",
            [Network],
            "No `aws.ec2.FlowLog` has this VPC as `vpcId`. Add one with `trafficType` \"REJECT\" or \"ALL\"."),
        Violating(
            "A VPC with a flow log of one subnet",
            [Network, Subnet, Log("ALL", "subnetId", Subnet)],
            "No `aws.ec2.FlowLog` has this VPC as `vpcId`. Add one with `trafficType` \"REJECT\" or \"ALL\"."),
        Violating(
            "A VPC whose flow log leaves out what was refused",
            [Network, Log("ACCEPT", "vpcId", Network)],
            "`trafficType` of the flow log is \"ACCEPT\", which leaves out what was refused. Set it to \"REJECT\" or "
            + "\"ALL\"."),
        Undecided(
            "A kind of traffic that is not known yet",
            "trafficType",
            Network,
            Log(PolicyValue.Unknown(), "vpcId", Network)),
    ];

    private static readonly TestResource Network = TestResource.Of<Ec2.Vpc>("main");

    private static readonly TestResource Subnet = TestResource.Of<Ec2.Subnet>("app");

    private static TestResource Log(PolicyValue traffic, string property, TestResource source) =>
        TestResource.Of<Ec2.FlowLog>("log", new() { ["trafficType"] = traffic, [property] = PolicyValue.Unknown() }) with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { [property] = [source] },
        };
}
