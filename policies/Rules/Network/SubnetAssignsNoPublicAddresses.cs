namespace Alicerce.Policies.Rules.Network;

/// <summary>A subnet gives no public addresses by itself.</summary>
public sealed class SubnetAssignsNoPublicAddresses() : ResourceRule<Ec2.Subnet>(new RuleInfo
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
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Ec2.Subnet resource, ResourceContext context) =>
        Judgement.ForEach(["mapPublicIpOnLaunch", "assignIpv6AddressOnCreation"], (_, name) =>
        {
            if (resource.Properties.Boolean(name) == true)
            {
                context.ReportViolation($"`{name}` is true on this subnet. Set it to false.");
            }
        });
}
