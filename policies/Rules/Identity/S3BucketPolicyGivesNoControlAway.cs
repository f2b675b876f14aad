using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>No bucket policy lets another account change who may use the bucket, or how it is encrypted.</summary>
public sealed class S3BucketPolicyGivesNoControlAway : ResourceRule<S3.BucketPolicy>
{
    private static readonly string[] ControlActions =
    [
        "s3:DeleteBucketPolicy",
        "s3:PutBucketAcl",
        "s3:PutBucketPolicy",
        "s3:PutEncryptionConfiguration",
        "s3:PutObjectAcl",
    ];

    /// <summary>Makes the rule.</summary>
    public S3BucketPolicyGivesNoControlAway()
        : base(new RuleInfo
        {
            Id = "s3-bucket-policy-gives-no-control-away",
            Title = "A bucket policy gives other accounts no control over the bucket.",
            Severity = PolicySeverity.High,
            Pillar = Pillar.Identity,
            Controls = ["S3.6"],
            Checkov = ["CKV_AWS_70"],
            Rationale = "Who may change the policy, an ACL or the encryption of a bucket can take it over.",
            Fix = "Allow other accounts only what they need of the objects, such as `s3:GetObject`.",
            Limits = "Control is `s3:DeleteBucketPolicy`, `s3:PutBucketAcl`, `s3:PutBucketPolicy`, "
                + "`s3:PutEncryptionConfiguration` and `s3:PutObjectAcl`, also by wildcard. Everyone always counts "
                + "as another account. An account that is named counts as another one only when the own accounts are "
                + "known, from the configuration or from `allowedAccountIds` of the provider.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<OwnAccounts>();

    /// <inheritdoc/>
    protected override void OnValidate(S3.BucketPolicy resource, ResourceContext context)
    {
        var own = context.GetConfig<OwnAccounts>().With(context.Resource.Provider);
        foreach (var statement in PolicyDocument.Of(resource.Policy).Statements.Where(statement => statement.IsAllow))
        {
            var given = ControlActions.Where(statement.Includes).ToList();
            if (given.Count > 0 && StrangerIn(statement, own) is { } stranger)
            {
                context.ReportViolation(
                    $"{char.ToUpperInvariant(statement.Name[0])}{statement.Name[1..]} of `policy` allows {stranger} to "
                    + "do "
                    + $"{string.Join(", ", given)}. Allow only actions on objects, such as `s3:GetObject`.");
            }
        }
    }

    private static string? StrangerIn(PolicyStatement statement, OwnAccounts own) =>
        statement.IsOpenToEveryone ? "everyone"
        : statement.Principals.Select(principal => principal.Account).FirstOrDefault(own.AreWithout) is { } account
            ? $"the account {account}"
            : null;
}
