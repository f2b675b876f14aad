namespace Alicerce.Policies.Permissions;

/// <summary>A rule that nobody gets a certain managed policy of AWS.</summary>
public abstract class AttachmentRule : ResourceRule
{
    private readonly string _policy;

    private protected AttachmentRule(RuleInfo info, string policy)
        : base(info, IdentityTypes.Attachments) =>
        _policy = policy;

    /// <inheritdoc/>
    protected sealed override void OnValidate(ResourceContext context)
    {
        Judge("policyArn", context.Properties.Text("policyArn"), context);
        var attached = context.Properties.Value("managedPolicyArns").AsList();
        Judgement.ForEach([.. attached], (i, arn) => Judge($"managedPolicyArns[{i}]", arn.AsText(), context));
    }

    private void Judge(string path, string? arn, ResourceContext context)
    {
        if (arn is not null
            && arn.Contains(":iam::aws:policy/", StringComparison.Ordinal)
            && arn.EndsWith($"/{_policy}", StringComparison.Ordinal))
        {
            context.ReportViolation(
                $"`{path}` is {Found.Of(arn)}. Attach a policy that allows only what is needed.");
        }
    }
}
