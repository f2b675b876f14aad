namespace Alicerce.Policies.Rules.Network;

/// <summary>No rule of a security group lets the whole internet reach a port for administration.</summary>
public sealed class AdministrationPortsAreClosedToTheWorld : ResourceRule
{
    /// <summary>Makes the rule.</summary>
    public AdministrationPortsAreClosedToTheWorld()
        : base(
            new RuleInfo
            {
                Id = "administration-ports-are-closed-to-the-world",
                Title = "No administration port is open to the whole internet.",
                Severity = PolicySeverity.Critical,
                Pillar = Pillar.Network,
                Controls = ["EC2.13", "EC2.14", "EC2.19", "EC2.53", "EC2.54"],
                Checkov = ["CKV_AWS_24", "CKV_AWS_25", "CKV_AWS_277"],
                Rationale =
                    "Remote shells and desktops that everyone can reach are tried with stolen passwords within minutes.",
                Fix = "Use Session Manager, which needs no open port, or name the addresses of the administrators.",
                Limits = "With `allowedRanges`, every other range of addresses is refused as well. Security groups and prefix "
                    + "lists are no ranges.",
            },
            Ec2.SecurityGroup.ResourceType,
            Ec2.DefaultSecurityGroup.ResourceType,
            Ec2.SecurityGroupRule.ResourceType,
            Vpc.SecurityGroupIngressRule.ResourceType) =>
        ConfigSchema = PolicyConfigSchema.Of<AdministrationAccess>();

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var access = context.GetConfig<AdministrationAccess>();
        Judgement.ForEach(Traffic.Into(context.Resource) ?? [], (_, opening) =>
        {
            foreach (var port in access.Ports.Where(opening.Includes))
            {
                if (opening.WholeWorld is { } source)
                {
                    context.ReportViolation(
                        $"`{opening.Path}` lets {source} reach port {port}. Use Session Manager instead, or name the "
                        + "addresses of the administrators.");
                }
                else if (opening.FindRange(range => !access.Allows(range)) is { } other)
                {
                    context.ReportViolation(
                        $"`{opening.Path}` lets {other} reach port {port}, and `allowedRanges` has no range that holds "
                        + "it. Narrow it, or add the range there.");
                }
            }
        });
    }
}
