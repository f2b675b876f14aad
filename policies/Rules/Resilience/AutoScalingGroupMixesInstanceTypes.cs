namespace Alicerce.Policies.Rules.Resilience;

/// <summary>An Auto Scaling group can use several types of machines.</summary>
public sealed class AutoScalingGroupMixesInstanceTypes() : ResourceRule<AutoScaling.Group>(new RuleInfo
{
    Id = "auto-scaling-group-mixes-instance-types",
    Title = "An Auto Scaling group can use several types of machines.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Resilience,
    Controls = ["AutoScaling.6"],
    Rationale =
        "When a zone has no capacity of the only type left, the group cannot replace what it loses.",
    Fix = "Set `mixedInstancesPolicy.launchTemplate.overrides` to at least two instance types.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(AutoScaling.Group resource, ResourceContext context)
    {
        var overrides = resource.MixedInstancesPolicy?.LaunchTemplate?.Overrides;
        // Requirements such as memory and CPUs stand for every type that meets them.
        if (overrides?.Any(item => item.Properties.Has("instanceRequirements")) == true)
        {
            return;
        }

        var types = overrides?.Select(item => item.InstanceType).OfType<string>().ToHashSet(StringComparer.Ordinal).Count ?? 0;
        if (types < 2)
        {
            context.ReportViolation(
                $"`mixedInstancesPolicy.launchTemplate.overrides` names {Words.Count(types, "instance type")}. Name at least "
                + "two.");
        }
    }
}
