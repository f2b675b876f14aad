namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A classic load balancer balances across zones.</summary>
public sealed class ClassicLoadBalancerBalancesAcrossZones() : RepairableRule(
    new RuleInfo
    {
        Id = "classic-load-balancer-balances-across-zones",
        Title = "A classic load balancer balances across zones.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Resilience,
        Controls = ["ELB.9"],
        Checkov = ["CKV_AWS_138"],
        Rationale = "Otherwise each zone keeps its own share of the traffic, however few machines are left in it.",
        Fix = "Leave `crossZoneLoadBalancing` unset, which is on, or set it to true.",
    },
    ComputeTypes.ClassicLoadBalancer)
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Boolean("crossZoneLoadBalancing") == false)
        {
            wrong(
                "crossZoneLoadBalancing",
                true,
                "`crossZoneLoadBalancing` is false on this load balancer. Set it to true.");
        }
    }
}
