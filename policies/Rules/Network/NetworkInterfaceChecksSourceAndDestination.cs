namespace Alicerce.Policies.Rules.Network;

/// <summary>A network interface takes and sends only its own packets.</summary>
public sealed class NetworkInterfaceChecksSourceAndDestination() : RepairableRule(
    new RuleInfo
    {
        Id = "network-interface-checks-source-and-destination",
        Title = "A network interface takes and sends only its own packets.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Network,
        Controls = ["EC2.180"],
        Rationale = "Without the check a machine can pass on, or make up, the traffic of others.",
        Fix = "Leave `sourceDestCheck` unset or true; use a NAT gateway in place of a NAT instance.",
    },
    Ec2.Instance.ResourceType,
    ComputeTypes.NetworkInterface)
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Boolean("sourceDestCheck") == false)
        {
            wrong(
                "sourceDestCheck",
                true,
                "`sourceDestCheck` is false. Set it to true, and use a NAT gateway to pass traffic on.");
        }
    }
}
