namespace Alicerce.Policies.Rules.Network;

/// <summary>Not every web page may use a function URL with the login of its visitors.</summary>
public sealed class LambdaFunctionUrlLimitsOrigins() : ResourceRule<Lambda.FunctionUrl>(new RuleInfo
{
    Id = "lambda-function-url-limits-origins",
    Title = "A Lambda function URL limits the pages that may call it.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Network,
    Checkov = ["CKV2_AWS_75"],
    Rationale =
        "With every origin allowed, any page that a person visits can call the function from that person's "
        + "browser.",
    Fix = "List the origins of your pages in `cors.allowOrigins`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Lambda.FunctionUrl resource, ResourceContext context)
    {
        if (context.Properties.At("cors.allowOrigins").AsList(PolicyValue.ReadText).Contains("*")
            && IsWide(context.Properties))
        {
            context.ReportViolation(
                "`cors.allowOrigins` has \"*\", with credentials or every method allowed. List the origins of your "
                + "pages.");
        }
    }

    private static bool IsWide(PropertyObject url) =>
        (url.At("cors.allowCredentials") is { Exists: true } credentials && credentials.AsBoolean())
        || url.At("cors.allowMethods").AsList(PolicyValue.ReadText).Contains("*");
}
