namespace Alicerce.Policies.Rules.Network;

/// <summary>A security group and its rules say what they are for.</summary>
public sealed class SecurityGroupIsDescribed() : ResourceRule(
    new RuleInfo
    {
        Id = "security-group-is-described",
        Title = "A security group and its rules say what they are for.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Network,
        Checkov = ["CKV_AWS_23"],
        Rationale = "Nobody dares to remove a rule that nobody can explain.",
        Fix = "Set `description` on the group and on each rule.",
    },
    [Ec2.SecurityGroup.ResourceType, .. ComputeTypes.SecurityGroupRules])
{
    private static readonly IReadOnlyList<string> Defaults = ["", "Managed by Pulumi", "Managed by Terraform"];

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        Check(context, "description", context.Properties);
        Check(context, "ingress");
        Check(context, "egress");
    }

    private static void Check(ResourceContext context, string list) =>
        Judgement.ForEach(
            context.Properties.List(list, PolicyValue.ReadValue),
            (i, entry) => Check(context, $"{list}[{i}].description", entry.AsObject()));

    private static void Check(ResourceContext context, string path, PropertyObject described)
    {
        // A description that is not known yet is somebody's own.
        if (described.IsUnknown("description"))
        {
            return;
        }

        var text = described.Text("description");
        if (text is null || Defaults.Contains(text))
        {
            context.ReportViolation($"`{path}` is {Found.Of(text)}. Say what it is for.");
        }
    }
}
