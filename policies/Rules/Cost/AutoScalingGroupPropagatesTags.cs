namespace Alicerce.Policies.Rules.Cost;

/// <summary>Machines of an Auto Scaling group have the required tags.</summary>
public sealed class AutoScalingGroupPropagatesTags : StackRule
{
    // A tag of a group, as a resource of its own.
    private const string Tag = "aws:autoscaling/tag:Tag";

    /// <summary>Makes the rule.</summary>
    public AutoScalingGroupPropagatesTags()
        : base(new RuleInfo
        {
            Id = "auto-scaling-group-propagates-tags",
            Title = "Machines of an Auto Scaling group have the required tags.",
            Severity = PolicySeverity.Low,
            Pillar = Pillar.Cost,
            Rationale =
                "The default tags of the provider do not reach what a group launches: nobody knows who pays for "
                + "it.",
            Fix =
                "Add the tags to `tags` with `propagateAtLaunch` true, or to `tagSpecifications` of the launch "
                + "template.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<RequiredTags>();

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var required = context.GetConfig<RequiredTags>().Keys;
        context.ForEach<AutoScaling.Group>(group =>
        {
            var propagated = group.View.Tags
                .Where(tag => tag.PropagateAtLaunch == true)
                .Select(tag => tag.Key)
                .Concat(group.Resource.References<Ec2.LaunchTemplate>("launchTemplate").SelectMany(TagsOfInstances))
                .Concat(group.Resource.References<Ec2.LaunchTemplate>("mixedInstancesPolicy")
                    .SelectMany(TagsOfInstances))
                .Concat(ReferenceIndex.Of(context.Resources)
                    .Naming(group.Resource, Tag, "autoscalingGroupName", "name", "id")
                    .Select(KeyOfPropagated))
                .ToHashSet(StringComparer.Ordinal);
            var missing = required.Where(key => !propagated.Contains(key)).ToList();
            if (missing.Count > 0)
            {
                context.ReportViolation(
                    group.Resource,
                    $"Machines of this group do not get {(missing.Count == 1 ? "the tag" : "the tags")} "
                    + $"`{string.Join("`, `", missing)}`. Add to `tags` with `propagateAtLaunch` true.");
            }
        });
    }

    private static string? KeyOfPropagated(StackResource tag) =>
        tag.Declared("tag") is { Exists: true } inner && inner.AsObject().Boolean("propagateAtLaunch") == true
            ? inner.AsObject().Text("key")
            : null;

    private static IEnumerable<string?> TagsOfInstances(TypedResource<Ec2.LaunchTemplate> template) =>
        template.View.TagSpecifications
            .Where(specification => specification.ResourceType == "instance")
            .SelectMany(specification => specification.Tags.Keys);
}
