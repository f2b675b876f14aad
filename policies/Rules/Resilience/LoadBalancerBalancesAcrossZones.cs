namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A load balancer balances across zones.</summary>
public sealed class LoadBalancerBalancesAcrossZones() : SwitchRule(
    new RuleInfo
    {
        Id = "load-balancer-balances-across-zones",
        Title = "A load balancer balances across zones.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Resilience,
        Checkov = ["CKV_AWS_152"],
        Rationale = "Otherwise each zone keeps its own share of the traffic, however few machines are left in it.",
        Fix = "Set `enableCrossZoneLoadBalancing` to true.",
    },
    "enableCrossZoneLoadBalancing",
    "this load balancer",
    ComputeTypes.LoadBalancers)
{
    /// <inheritdoc/>
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Text("loadBalancerType") is "network" or "gateway"
            ? null
            : "Application load balancers always balance across zones.";
}
