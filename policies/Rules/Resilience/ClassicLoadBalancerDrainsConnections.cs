namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A classic load balancer lets requests end.</summary>
public sealed class ClassicLoadBalancerDrainsConnections() : SwitchRule(
    new RuleInfo
    {
        Id = "classic-load-balancer-drains-connections",
        Title = "A classic load balancer lets requests end.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Resilience,
        Controls = ["ELB.7"],
        Rationale = "Without draining, everyone whose request is under way on a machine that leaves gets an error.",
        Fix = "Set `connectionDraining` to true.",
    },
    "connectionDraining",
    "this load balancer",
    ComputeTypes.ClassicLoadBalancer);
