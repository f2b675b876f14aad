namespace Alicerce.Policies.Rules.Network;

/// <summary>An EC2 instance has one network interface.</summary>
public sealed class Ec2InstanceHasOneNetworkInterface() : ResourceRule<Ec2.Instance>(new RuleInfo
{
    Id = "ec2-instance-has-one-network-interface",
    Title = "An EC2 instance has one network interface.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Network,
    Controls = ["EC2.17"],
    Rationale = "A machine in two networks is a way around the rules between them.",
    Fix = "Leave one interface, and route between networks with what is made for it.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Ec2.Instance resource, ResourceContext context)
    {
        // Without any, the instance gets one interface in its subnet.
        var count = Math.Max(1, resource.NetworkInterfaces.Count) + resource.SecondaryNetworkInterfaces.Count;
        if (count > 1)
        {
            context.ReportViolation($"`networkInterfaces` gives this instance {count} interfaces. Leave one.");
        }
    }
}
