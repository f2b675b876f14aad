namespace Alicerce.Policies.Rules.Resilience;

/// <summary>An Auto Scaling group spans at least two zones.</summary>
public sealed class AutoScalingGroupSpansZones() : StackRule(new RuleInfo
{
    Id = "auto-scaling-group-spans-zones",
    Title = "An Auto Scaling group spans at least two zones.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Resilience,
    Controls = ["AutoScaling.2"],
    Rationale = "When the only zone fails, there is nowhere to start the replacements.",
    Fix = "Give `vpcZoneIdentifiers` subnets of at least two Availability Zones.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) => context.ForEach<AutoScaling.Group>(group =>
    {
        var (property, zones) = group.Resource.Declares("availabilityZones")
            ? ("availabilityZones", group.View.AvailabilityZones.Count)
            : ("vpcZoneIdentifiers", ZoneSpread.OfSubnets(group.Resource, "vpcZoneIdentifiers"));
        if (zones < 2)
        {
            context.ReportViolation(
                group.Resource, $"`{property}` of this group covers {Words.Count(zones, "zone")}. Add another zone.");
        }
    });
}
