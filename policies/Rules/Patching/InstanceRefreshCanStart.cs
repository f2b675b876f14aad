namespace Alicerce.Policies.Rules.Patching;

/// <summary>A new version of the launch template starts the instance refresh.</summary>
public sealed class InstanceRefreshCanStart() : ResourceRule<AutoScaling.Group>(new RuleInfo
{
    Id = "instance-refresh-can-start",
    Title = "A new version of the launch template starts the instance refresh.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Patching,
    Rationale =
        "With `$Latest` nothing about the group changes when the template does, so the old machines with the old "
        + "image stay.",
    Fix = "Set `version` to the `latestVersion` of the launch template.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(AutoScaling.Group resource, ResourceContext context)
    {
        if (!resource.Properties.Has("instanceRefresh"))
        {
            context.NotApplicable("The group has no instance refresh.");
        }

        Check(context, "launchTemplate", resource.LaunchTemplate?.Properties);
        Check(
            context,
            "mixedInstancesPolicy.launchTemplate.launchTemplateSpecification",
            resource.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification?.Properties);
    }

    private static void Check(ResourceContext context, string path, PropertyObject? template)
    {
        // A version that is not known yet comes from the template, and changes with it.
        if (template is not { } block || block.IsUnknown("version"))
        {
            return;
        }

        if (block.Text("version") is null or "$Latest" or "$Default")
        {
            context.ReportViolation(
                $"`{path}.version` is {Found.Of(block.Text("version"))}, which never changes. Set it to the `latestVersion` "
                + "of the launch template.");
        }
    }
}
