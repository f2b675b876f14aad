namespace Alicerce.Policies.Rules.Patching;

/// <summary>An Auto Scaling group launches from a launch template.</summary>
public sealed class AutoScalingGroupUsesLaunchTemplate() : ResourceRule<AutoScaling.Group>(new RuleInfo
{
    Id = "auto-scaling-group-uses-launch-template",
    Title = "An Auto Scaling group launches from a launch template.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Patching,
    Controls = ["AutoScaling.9"],
    Checkov = ["CKV_AWS_315"],
    AlwaysDecides = Certainty.OfSetting,
    Rationale =
        "Launch configurations get no new features, and cannot be changed: each new image needs a new one.",
    Fix = "Set `launchTemplate` or `mixedInstancesPolicy`, and remove `launchConfiguration`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(AutoScaling.Group resource, ResourceContext context)
    {
        if (resource.Properties.Has("launchConfiguration"))
        {
            context.ReportViolation("`launchConfiguration` is set on this group. Use `launchTemplate` instead.");
        }
    }
}
