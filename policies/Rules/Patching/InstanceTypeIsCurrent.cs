namespace Alicerce.Policies.Rules.Patching;

/// <summary>No machine is of a type with paravirtualization.</summary>
public sealed class InstanceTypeIsCurrent() : ResourceRule(
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
    ComputeTypes.Machines)
{
    private static readonly IReadOnlyList<string> Families =
        ["t1", "m1", "c1", "m2", "hi1", "hs1", "cc2", "cg1", "cr1"];

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Text("instanceType") is { } type && Families.Contains(type.Split('.')[0]))
        {
            context.ReportViolation(
                $"`instanceType` is \"{type}\", which can be paravirtual. Use a type of a current family.");
        }
    }
}
