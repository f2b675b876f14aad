namespace Alicerce.Policies.Rules.Cost;

/// <summary>An elastic address is used.</summary>
public sealed class ElasticIpIsUsed() : StackRule(new RuleInfo
{
    Id = "elastic-ip-is-used",
    Title = "An elastic address is used.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Cost,
    Controls = ["EC2.12"],
    Checkov = ["CKV2_AWS_19"],
    AlwaysDecides = Certainty.OfReference,
    Rationale =
        "An address costs by the hour also while nothing answers at it, and names that point to it may be taken "
        + "over.",
    Fix = "Give the address to an instance, a NAT gateway or a load balancer, or remove it.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var used = context.Resources
            .SelectMany(resource => resource.PropertyDependencies.Values.SelectMany(sources => sources))
            .ToHashSet();
        context.ForEach(context.Resources.OfType(Ec2.Eip.ResourceType), address =>
        {
            if (!used.Contains(address) && !address.Declares("instance") && !address.Declares("networkInterface"))
            {
                context.ReportViolation(
                    address,
                    "Nothing in the stack uses this address. Give it to a machine or a gateway, or remove it.");
            }
        });
    }
}
