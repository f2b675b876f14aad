namespace Alicerce.Policies.Rules.Patching;

/// <summary>Machines are of types that are current, and that the organization wants.</summary>
public sealed class InstanceTypeIsCurrent : ResourceRule
{
    /// <summary>Makes the rule.</summary>
    public InstanceTypeIsCurrent()
        : base(
            new RuleInfo
            {
                Id = "instance-type-is-current",
                Title = "No machine is of a type with paravirtualization.",
                Severity = PolicySeverity.Medium,
                Pillar = Pillar.Patching,
                Controls = ["EC2.24"],
                Rationale = "Types that old have no hardware isolation of today, and new images do not start on them.",
                Fix = "Set `instanceType` to a type of a current family, such as \"m7g.large\".",
            },
            ComputeTypes.Machines) =>
        ConfigSchema = PolicyConfigSchema.Of<InstanceFamilies>();

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Text("instanceType") is not { } type)
        {
            return;
        }

        var families = context.GetConfig<InstanceFamilies>();
        var family = type.Split('.')[0];
        if (families.Outdated.Contains(family))
        {
            context.ReportViolation(
                $"`instanceType` is \"{type}\", which can be paravirtual. Use a type of a current family.");
        }
        else if (families.Allowed.Count > 0 && !families.Allowed.Contains(family))
        {
            context.ReportViolation(
                $"`instanceType` is \"{type}\", and machines have to be of the family "
                + $"{string.Join(" or ", families.Allowed)}. Use a type of one of these.");
        }
    }
}
