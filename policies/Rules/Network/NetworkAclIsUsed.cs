namespace Alicerce.Policies.Rules.Network;

/// <summary>A network ACL is used.</summary>
public sealed class NetworkAclIsUsed() : StackRule(new RuleInfo
{
    Id = "network-acl-is-used",
    Title = "A network ACL is used.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Network,
    Controls = ["EC2.16"],
    Checkov = ["CKV2_AWS_1"],
    Rationale = "An ACL that protects nothing looks in a review as if it did.",
    Fix = "Name subnets in `subnetIds`, or remove the ACL.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var associations = context.Resources.OfType("aws:ec2/networkAclAssociation:NetworkAclAssociation");
        context.ForEach(context.Resources.OfType("aws:ec2/networkAcl:NetworkAcl"), acl =>
        {
            if (acl.Declared("subnetIds").AsList().IsEmpty
                && !Judgement.Any(associations, association => association.RefersTo("networkAclId", acl)))
            {
                context.ReportViolation(
                    acl, "`subnetIds` names no subnet. Name those that the ACL is for, or remove it.");
            }
        });
    }
}
