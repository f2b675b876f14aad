namespace Alicerce.Policies.Rules.Network;

/// <summary>The default security group of a VPC is adopted and has no rules.</summary>
public sealed class DefaultSecurityGroupHasNoRules() : StackRule(new RuleInfo
{
    Id = "default-security-group-has-no-rules",
    Title = "The default security group of a VPC is adopted and has no rules.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Network,
    Controls = ["EC2.2"],
    Checkov = ["CKV2_AWS_12"],
    Rationale =
        "Whatever is created without a group gets the default one, and AWS lets its members talk to each other "
        + "and to everyone.",
    Fix = "Add an `aws.ec2.DefaultSecurityGroup` without `ingress` and `egress` for the VPC.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var adopted = context.Resources.OfType(Ec2.DefaultSecurityGroup.ResourceType);
        context.ForEach(adopted, group => JudgeInline(context, group));
        context.ForEach(
            context.Resources.OfTypes(ComputeTypes.SecurityGroupRules),
            rule =>
            {
                // The only group whose id a network hands out is its default one.
                if (rule.References<Ec2.Vpc>("securityGroupId").Any()
                    || Judgement.Any(adopted, group => rule.RefersTo("securityGroupId", group, "id")))
                {
                    context.ReportViolation(
                        rule,
                        "`securityGroupId` is the default security group of a VPC. Use a group made for the purpose.");
                }
            });
        context.ForEach<Ec2.Vpc>(vpc =>
        {
            if (!Judgement.Any(adopted, group => group.IsOfVpc("vpcId", vpc.Resource)))
            {
                context.ReportViolation(
                    vpc.Resource,
                    "No `aws.ec2.DefaultSecurityGroup` has this VPC as `vpcId`. Add one without `ingress` and "
                    + "`egress`.");
            }
        });
    }

    private static void JudgeInline(StackContext context, StackResource group)
    {
        foreach (var property in new[] { "ingress", "egress" })
        {
            if (group.Declared(property).AsList() is { IsEmpty: false } rules)
            {
                context.ReportViolation(
                    group,
                    $"`{property}` of the default security group has {Words.Count(rules.Count, "rule")}. Remove it.");
            }
        }
    }
}
