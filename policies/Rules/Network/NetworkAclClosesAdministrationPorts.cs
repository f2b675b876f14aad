namespace Alicerce.Policies.Rules.Network;

/// <summary>A network ACL closes the administration ports to the whole internet.</summary>
public sealed class NetworkAclClosesAdministrationPorts : StackRule
{
    /// <summary>Makes the rule.</summary>
    public NetworkAclClosesAdministrationPorts()
        : base(new RuleInfo
        {
            Id = "network-acl-closes-administration-ports",
            Title = "A network ACL closes the administration ports to the whole internet.",
            Severity = PolicySeverity.Medium,
            Pillar = Pillar.Network,
            Controls = ["EC2.21"],
            Checkov = ["CKV_AWS_231", "CKV_AWS_232", "CKV_AWS_352"],
            Rationale =
                "The ACL of a subnet is the second door: it holds when a security group was opened by mistake.",
            Fix =
                "Deny the ports from everywhere with a lower number, or name the addresses of the administrators.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<AdministrationPorts>();

    private static readonly IReadOnlyList<string> Everywhere = ["0.0.0.0/0", "::/0"];

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var ports = context.GetConfig<AdministrationPorts>().Ports;
        context.ForEach(context.Resources.OfType("aws:ec2/networkAcl:NetworkAcl"), acl =>
        {
            var entries = NetworkAclEntry.AllOf(acl, context.Resources);
            foreach (var everywhere in Everywhere)
            {
                foreach (var port in ports)
                {
                    if (entries.FirstOrDefault(entry => entry.IsAbout(port, everywhere)) is { Allows: true } open)
                    {
                        context.ReportViolation(
                            open.Resource,
                            $"{open.Name} lets {everywhere} reach port {port}. Deny it with a lower number, or name "
                            + "addresses.");
                    }
                }
            }
        });
    }
}
