namespace Alicerce.Policies.Rules.Network;

/// <summary>An application load balancer drops invalid headers.</summary>
public sealed class LoadBalancerDropsInvalidHeaders() : SwitchRule(
    new RuleInfo
    {
        Id = "load-balancer-drops-invalid-headers",
        Title = "An application load balancer drops invalid headers.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Network,
        Controls = ["ELB.4"],
        Checkov = ["CKV_AWS_131"],
        Rationale =
            "Headers that are not valid are read differently by the balancer and the application, which smuggles "
            + "requests past checks.",
        Fix = "Set `dropInvalidHeaderFields` to true.",
    },
    "dropInvalidHeaderFields",
    "this load balancer",
    ComputeTypes.LoadBalancers)
{
    /// <inheritdoc/>
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Text("loadBalancerType") is "network" or "gateway"
            ? "Only application load balancers look at headers."
            : null;
}
