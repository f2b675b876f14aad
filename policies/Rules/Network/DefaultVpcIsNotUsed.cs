namespace Alicerce.Policies.Rules.Network;

/// <summary>The default VPC is not part of the stack.</summary>
public sealed class DefaultVpcIsNotUsed() : ResourceRule(
    new RuleInfo
    {
        Id = "default-vpc-is-not-used",
        Title = "The default VPC is not part of the stack.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Network,
        Checkov = ["CKV_AWS_148"],
        AlwaysDecides = Certainty.OfType,
        Rationale = "In the default VPC every subnet is public, and everybody in the account puts things there.",
        Fix = "Make a VPC of your own.",
    },
    Ec2.Vpc.ResourceType,
    DefaultVpc)
{
    private const string DefaultVpc = "aws:ec2/defaultVpc:DefaultVpc";

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Type == DefaultVpc)
        {
            context.ReportViolation("This is the default VPC of the account. Make a VPC of your own.");
        }
    }
}
