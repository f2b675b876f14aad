namespace Alicerce.Policies.Rules.Network;

/// <summary>A load balancer refuses requests that two servers read differently.</summary>
public sealed class LoadBalancerMitigatesDesync() : RepairableRule(
    new RuleInfo
    {
        Id = "load-balancer-mitigates-desync",
        Title = "A load balancer refuses requests that two servers read differently.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Network,
        Controls = ["ELB.12", "ELB.14"],
        Checkov = ["CKV_AWS_328"],
        Rationale =
            "A request that the balancer and the application split differently carries another one past every check.",
        Fix = "Leave `desyncMitigationMode` unset, which is \"defensive\", or set it to \"strictest\".",
    },
    [.. ComputeTypes.LoadBalancers, ComputeTypes.ClassicLoadBalancer])
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Text("loadBalancerType") is "network" or "gateway")
        {
            context.NotApplicable("Only load balancers that read HTTP can be misled by it.");
        }

        if (context.Properties.Text("desyncMitigationMode") is not (null or "defensive" or "strictest") and { } mode)
        {
            wrong(
                "desyncMitigationMode",
                "defensive",
                $"`desyncMitigationMode` is {Found.Of(mode)} on this load balancer. Set it to \"defensive\" or "
                + "\"strictest\".");
        }
    }
}
