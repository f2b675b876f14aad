namespace Alicerce.Policies.Rules.Identity;

/// <summary>Not everyone may call a function.</summary>
public sealed class LambdaPermissionIsNotPublic() : ResourceRule<Lambda.Permission>(new RuleInfo
{
    Id = "lambda-permission-is-not-public",
    Title = "A Lambda permission does not let everyone in.",
    Severity = PolicySeverity.Critical,
    Pillar = Pillar.Identity,
    Controls = ["Lambda.1"],
    Checkov = ["CKV_AWS_301"],
    Rationale =
        "Whoever may call a function works with its role. The ARN of a bucket names no account: after its "
        + "deletion, anyone can take the name.",
    Fix =
        "Name an account or a service in `principal`, and the account in `sourceAccount` or the organization in "
        + "`principalOrgId`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Lambda.Permission resource, ResourceContext context)
    {
        if (resource.Properties.Has("sourceAccount") || resource.Properties.Has("principalOrgId"))
        {
            return;
        }

        switch (resource.Principal)
        {
            case "*" when !NamesAccount(resource.SourceArn):
                context.ReportViolation(
                    "`principal` is \"*\", and neither `sourceAccount` nor `principalOrgId` is set. Name who may call "
                    + "the function.");
                break;
            case "s3.amazonaws.com":
                context.ReportViolation(
                    "`sourceAccount` is not set for \"s3.amazonaws.com\", and the ARN of a bucket names no account. "
                    + "Set it to the id of the account that owns the bucket.");
                break;
        }
    }

    private static bool NamesAccount(string? arn) =>
        arn?.Split(':') is { Length: > 5 } parts && parts[4].Length == 12 && parts[4].All(char.IsAsciiDigit);
}
