namespace Alicerce.Policies.Permissions;

/// <summary>A rule that the policy of a resource does not let everyone in.</summary>
public abstract class PublicPolicyRule : ResourceRule
{
    private protected PublicPolicyRule(RuleInfo info, params IReadOnlyList<string> types)
        : base(info, types)
    {
    }

    /// <inheritdoc/>
    protected sealed override void OnValidate(ResourceContext context) =>
        Judgement.ForEach(PolicyDocument.Of(context.Properties.Value("policy")).Statements, (_, statement) =>
        {
            if (statement.IsOpenToEveryone)
            {
                context.ReportViolation(
                    $"{Words.Sentence(statement.Name)} of `policy` lets everyone in, and no condition says from where. "
                    + "Name the "
                    + "principals, or add a condition on `aws:SourceArn`, `aws:SourceAccount` or "
                    + "`aws:PrincipalOrgID`.");
            }
        });
}
