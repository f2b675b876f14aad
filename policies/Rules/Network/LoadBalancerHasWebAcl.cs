namespace Alicerce.Policies.Rules.Network;

/// <summary>A public application load balancer has a web ACL.</summary>
public sealed class LoadBalancerHasWebAcl() : StackRule(new RuleInfo
{
    Id = "load-balancer-has-web-acl",
    Title = "A public application load balancer has a web ACL.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Network,
    Controls = ["ELB.16"],
    Checkov = ["CKV2_AWS_28"],
    Rationale = "Without one, floods of requests and known attacks reach the application unfiltered.",
    Fix = "Add an `aws.wafv2.WebAclAssociation` with the ARN of the load balancer as `resourceArn`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var associations = context.Resources.OfType<WafV2.WebAclAssociation>().ToList();
        context.ForEach(context.Resources.OfTypes(ComputeTypes.LoadBalancers), balancer =>
        {
            if (balancer.Declared("loadBalancerType") is { Exists: true } type && type.AsText() != "application")
            {
                context.NotApplicable("Only application load balancers can have a web ACL.");
            }

            if (balancer.Declared("internal") is { Exists: true } hidden && hidden.AsBoolean())
            {
                context.NotApplicable("An internal load balancer has no visitors from the internet.");
            }

            if (!Judgement.Any(associations, association => association.Resource.RefersTo("resourceArn", balancer, "arn")))
            {
                context.ReportViolation(
                    balancer,
                    "No `aws.wafv2.WebAclAssociation` has this load balancer as `resourceArn`. Add one with a web "
                    + "ACL.");
            }
        });
    }
}
