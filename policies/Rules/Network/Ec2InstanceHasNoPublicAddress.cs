namespace Alicerce.Policies.Rules.Network;

/// <summary>An EC2 instance has no public address.</summary>
public sealed class Ec2InstanceHasNoPublicAddress() : StackRule(new RuleInfo
{
    Id = "ec2-instance-has-no-public-address",
    Title = "An EC2 instance has no public address.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Network,
    Controls = ["EC2.9"],
    Checkov = ["CKV_AWS_88"],
    Rationale = "A machine with a public address is one security group mistake away from everyone.",
    Fix =
        "Set `associatePublicIpAddress` to false, and reach the machine through a load balancer or Session "
        + "Manager.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) => context.ForEach<Ec2.Instance>(instance =>
    {
        var resource = instance.Resource;
        foreach (var address in ElasticAddresses(context.Resources, resource))
        {
            context.ReportViolation(
                resource,
                $"The elastic address {address.Name} is given to this instance. Remove it, and reach the machine from "
                + "inside.");
        }

        var asked = resource.Declared("associatePublicIpAddress");
        if (asked.Exists)
        {
            if (asked.AsBoolean())
            {
                context.ReportViolation(resource, "`associatePublicIpAddress` is true on this instance. Set it to false.");
            }

            return;
        }

        foreach (var subnet in context.Resources.OfType<Ec2.Subnet>())
        {
            if (resource.Names("subnetId", subnet.Resource) && subnet.View.MapPublicIpOnLaunch == true)
            {
                context.ReportViolation(
                    resource,
                    $"`associatePublicIpAddress` is not set on this instance, and its subnet {subnet.Name} gives "
                    + "public "
                    + "addresses. Set it to false, or use a private subnet.");
            }
        }
    });

    private static IEnumerable<StackResource> ElasticAddresses(StackResources resources, StackResource instance) =>
    [
        .. resources.OfType(Ec2.Eip.ResourceType).Where(address => address.Names("instance", instance)),
        .. resources.OfType(ComputeTypes.EipAssociation).Where(association => association.Names("instanceId", instance)),
    ];
}
