namespace Alicerce.Policies.Rules.Network;

/// <summary>No rule of a security group lets the whole internet reach a port for administration.</summary>
public sealed class AdministrationPortsAreClosedToTheWorld : ResourceRule
{
    /// <summary>Makes the rule.</summary>
    public AdministrationPortsAreClosedToTheWorld()
        : base(new RuleInfo
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
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<AdministrationPorts>();

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var openings = Traffic.Into(context.Resource);
        if (openings is null)
        {
            context.NotApplicable("Only security groups and their rules open ports.");
        }

        var ports = context.GetConfig<AdministrationPorts>().Ports;
        Judgement.ForEach(openings, (_, opening) =>
        {
            foreach (var port in ports.Where(opening.Includes))
            {
                if (opening.WholeWorld is { } source)
                {
                    context.ReportViolation(
                        $"`{opening.Path}` lets {source} reach port {port}. Use Session Manager instead, or name the "
                        + "addresses of the administrators.");
                }
            }
        });
    }
}
