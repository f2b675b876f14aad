namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A load balancer spans at least two zones.</summary>
public sealed class LoadBalancerSpansZones() : StackRule(new RuleInfo
{
    Id = "load-balancer-spans-zones",
    Title = "A load balancer spans at least two zones.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Resilience,
    Controls = ["ELB.10", "ELB.13"],
    Rationale = "When the only zone fails, so does everything behind the balancer.",
    Fix = "Give `subnets` subnets of at least two Availability Zones.",
})
{
    private static readonly IReadOnlyList<string> Types =
        [.. ComputeTypes.LoadBalancers, ComputeTypes.ClassicLoadBalancer];

    private static readonly IReadOnlyList<string> Properties = ["subnetMappings", "availabilityZones"];

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfTypes(Types), balancer =>
        {
            var property = Properties.FirstOrDefault(balancer.Declares) ?? "subnets";
            var zones = ZoneSpread.OfSubnets(balancer, property);
            if (zones < 2)
            {
                context.ReportViolation(
                    balancer,
                    $"`{property}` of this load balancer covers {Words.Count(zones, "zone")}. Add another zone.");
            }
        });
}
