namespace Alicerce.Policies.Rules.Network;

/// <summary>A subnet gives no public addresses by itself.</summary>
public sealed class SubnetAssignsNoPublicAddresses() : RepairableRule(
    new RuleInfo
    {
        Id = "subnet-assigns-no-public-addresses",
        Title = "A subnet gives no public addresses by itself.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Network,
        Controls = ["EC2.15"],
        Checkov = ["CKV_AWS_130"],
        Rationale =
            "Every machine that is started in the subnet would face the internet, whether its owner thought of it or "
            + "not.",
        Fix = "Set `mapPublicIpOnLaunch` to false; load balancers and NAT gateways do not need it.",
    },
    Ec2.Subnet.ResourceType)
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong) =>
        Judgement.ForEach(["mapPublicIpOnLaunch", "assignIpv6AddressOnCreation"], (_, name) =>
        {
            if (context.Properties.Boolean(name) == true)
            {
                wrong(name, false, $"`{name}` is true on this subnet. Set it to false.");
            }
        });
}
