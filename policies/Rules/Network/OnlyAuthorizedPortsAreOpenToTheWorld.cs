namespace Alicerce.Policies.Rules.Network;

/// <summary>Only authorized ports are open to the whole internet.</summary>
public sealed class OnlyAuthorizedPortsAreOpenToTheWorld : ResourceRule
{
    /// <summary>Makes the rule.</summary>
    public OnlyAuthorizedPortsAreOpenToTheWorld()
        : base(
            new RuleInfo
            {
                Id = "only-authorized-ports-are-open-to-the-world",
                Title = "Only authorized ports are open to the whole internet.",
                Severity = PolicySeverity.High,
                Pillar = Pillar.Network,
                Controls = ["EC2.18"],
                Checkov = ["CKV_AWS_260", "CKV_AWS_277"],
                Rationale = "Whatever answers on a forgotten port is found within hours and attacked from then on.",
                Fix = "Open only what visitors need, HTTP and HTTPS, and name the addresses of everyone else.",
            },
            Ec2.SecurityGroup.ResourceType,
            Ec2.DefaultSecurityGroup.ResourceType,
            Ec2.SecurityGroupRule.ResourceType,
            Vpc.SecurityGroupIngressRule.ResourceType) =>
        ConfigSchema = PolicyConfigSchema.Of<AuthorizedPorts>();

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var authorized = context.GetConfig<AuthorizedPorts>().TcpPorts;
        Judgement.ForEach(Traffic.Into(context.Resource) ?? [], (_, opening) =>
        {
            if (!opening.IsControlMessages && !opening.IsWithin(authorized) && opening.WholeWorld is { } source)
            {
                context.ReportViolation(
                    $"`{opening.Path}` lets {source} reach {opening.What}, and only the TCP ports "
                    + $"{string.Join(", ", authorized)} may be open to everyone. Name the addresses of the callers.");
            }
        });
    }
}
