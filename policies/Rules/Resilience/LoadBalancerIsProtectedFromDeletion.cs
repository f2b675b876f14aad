namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A load balancer is protected from deletion.</summary>
public sealed class LoadBalancerIsProtectedFromDeletion() : SwitchRule(
    new RuleInfo
    {
        Id = "load-balancer-is-protected-from-deletion",
        Title = "A load balancer is protected from deletion.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Resilience,
        Controls = ["ELB.6"],
        Checkov = ["CKV_AWS_150"],
        Rationale = "Its address goes with it: names point nowhere until they are changed, and everyone is cut off.",
        Fix = "Set `enableDeletionProtection` to true.",
    },
    "enableDeletionProtection",
    "this load balancer",
    ComputeTypes.LoadBalancers);
