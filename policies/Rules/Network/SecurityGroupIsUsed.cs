namespace Alicerce.Policies.Rules.Network;

/// <summary>A security group is used.</summary>
public sealed class SecurityGroupIsUsed() : StackRule(new RuleInfo
{
    Id = "security-group-is-used",
    Title = "A security group is used.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Network,
    Checkov = ["CKV2_AWS_5"],
    AlwaysDecides = Certainty.OfReference,
    Rationale =
        "A group that nothing uses is given to something one day, with rules that nobody remembers.",
    Fix = "Give the group to what it was made for, or remove it.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        // Rules belong to a group, and naming it as a source gives it to nothing.
        var used = context.Resources
            .Where(resource => !ComputeTypes.SecurityGroups.Contains(resource.Type))
            .SelectMany(resource => resource.PropertyDependencies.Values.SelectMany(sources => sources))
            .ToHashSet();
        context.ForEach(context.Resources.OfType(Ec2.SecurityGroup.ResourceType), group =>
        {
            if (!used.Contains(group))
            {
                context.ReportViolation(group, "Nothing in the stack has this security group. Use it, or remove it.");
            }
        });
    }
}
