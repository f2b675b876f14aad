namespace Alicerce.Policies.Rules.Network;

/// <summary>No high-risk port is open to the whole internet.</summary>
public sealed class HighRiskPortsAreClosedToTheWorld : ResourceRule
{
    /// <summary>Makes the rule.</summary>
    public HighRiskPortsAreClosedToTheWorld()
        : base(
            new RuleInfo
            {
                Id = "high-risk-ports-are-closed-to-the-world",
                Title = "No high-risk port is open to the whole internet.",
                Severity = PolicySeverity.Critical,
                Pillar = Pillar.Network,
                Controls = ["EC2.19", "CIS5-5.1.2"],
                Rationale =
                    "Databases, file shares and development servers are scanned for without pause, and rarely built "
                    + "to face everyone.",
                Fix = "Name the security group or the addresses of the callers, or put a load balancer in front.",
            },
            Ec2.SecurityGroup.ResourceType,
            Ec2.DefaultSecurityGroup.ResourceType,
            Ec2.SecurityGroupRule.ResourceType,
            Vpc.SecurityGroupIngressRule.ResourceType) =>
        ConfigSchema = PolicyConfigSchema.Of<HighRiskPorts>();

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var ports = context.GetConfig<HighRiskPorts>().Ports;
        Judgement.ForEach(Traffic.Into(context.Resource) ?? [], (_, opening) =>
        {
            var open = ports.Where(opening.Includes).ToList();
            if (open.Count > 0 && opening.WholeWorld is { } source)
            {
                context.ReportViolation(
                    $"`{opening.Path}` lets {source} reach the high-risk {(open.Count == 1 ? "port" : "ports")} "
                    + $"{string.Join(", ", open)}. Name the security group or the addresses of the callers.");
            }
        });
    }
}
