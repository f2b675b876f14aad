namespace Alicerce.Policies.Rules.Logging;

/// <summary>A VPC has a flow log.</summary>
public sealed class VpcHasFlowLog() : StackRule(new RuleInfo
{
    Id = "vpc-has-flow-log",
    Title = "A VPC has a flow log.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Logging,
    Controls = ["EC2.6"],
    Checkov = ["CKV2_AWS_11"],
    Rationale = "Without flow logs nobody can tell afterwards who talked to whom, or that someone tried.",
    Fix = "Add an `aws.ec2.FlowLog` with `vpcId` of the VPC and `trafficType` \"REJECT\" or \"ALL\".",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var logs = context.Resources.OfType<Ec2.FlowLog>().Where(log => log.Resource.Declares("vpcId")).ToList();
        context.ForEach<Ec2.Vpc>(vpc =>
        {
            var own = new List<string?>();
            if (Judgement.Any(logs, log => log.Resource.IsOfVpc("vpcId", vpc.Resource) && Records(log.View, own)))
            {
                return;
            }

            context.ReportViolation(
                vpc.Resource,
                own.Count == 0
                    ? "No `aws.ec2.FlowLog` has this VPC as `vpcId`. Add one with `trafficType` \"REJECT\" or \"ALL\"."
                    : $"`trafficType` of the flow log is {Found.Of(own[0])}, which leaves out what was refused. Set it to "
                        + "\"REJECT\" or \"ALL\".");
        });
    }

    private static bool Records(Ec2.FlowLog log, List<string?> found)
    {
        found.Add(log.TrafficType);
        return log.TrafficType is "REJECT" or "ALL";
    }
}
