namespace Alicerce.Policies.Rules.Logging;

/// <summary>An application load balancer logs its requests.</summary>
public sealed class LoadBalancerLogsAccess() : SwitchRule(
    new RuleInfo
    {
        Id = "load-balancer-logs-access",
        Title = "An application load balancer logs its requests.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["ELB.5"],
        Checkov = ["CKV_AWS_91"],
        Rationale = "Without access logs nobody can tell afterwards who asked for what, or what an attacker got.",
        Fix =
            "Set `accessLogs.enabled` to true, and `accessLogs.bucket` to a bucket that Elastic Load Balancing may "
            + "write to.",
    },
    "accessLogs.enabled",
    "this load balancer",
    ComputeTypes.LoadBalancers)
{
    /// <inheritdoc/>
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Text("loadBalancerType") is "network" or "gateway"
            ? "Gateway load balancers have no access logs, and network load balancers log TLS listeners only."
            : null;
}
