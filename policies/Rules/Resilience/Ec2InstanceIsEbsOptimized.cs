namespace Alicerce.Policies.Rules.Resilience;

/// <summary>An EC2 instance has bandwidth of its own for volumes.</summary>
public sealed class Ec2InstanceIsEbsOptimized() : RepairableRule(
    new RuleInfo
    {
        Id = "ec2-instance-is-ebs-optimized",
        Title = "An EC2 instance has bandwidth of its own for volumes.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Resilience,
        Checkov = ["CKV_AWS_135"],
        Rationale = "Volumes and network would share one line, so a busy network makes disks slow.",
        Fix = "Set `ebsOptimized` to true, or use a current type, which always is.",
    },
    ComputeTypes.Machines)
{
    // Families that can be optimized but are not unless asked; older ones cannot, newer ones always are.
    private static readonly IReadOnlyList<string> Families = ["c1", "c3", "g2", "i2", "m1", "m2", "m3", "r3"];

    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var type = context.Properties.Text("instanceType");
        if (type is null || !Families.Contains(type.Split('.')[0]))
        {
            context.NotApplicable("The type of the machine decides it.");
        }

        if (context.Properties.Boolean("ebsOptimized") != true)
        {
            wrong(
                "ebsOptimized",
                true,
                $"`ebsOptimized` is {Found.Of(context.Properties.Boolean("ebsOptimized"))} on a machine of type "
                + $"{type}. Set it to "
                + "true.");
        }
    }
}
