namespace Alicerce.Policies.Rules.Identity;

/// <summary>A service calls a function only for one source.</summary>
public sealed class LambdaPermissionNamesItsSource() : ResourceRule<Lambda.Permission>(new RuleInfo
{
    Id = "lambda-permission-names-its-source",
    Title = "A Lambda permission for a service names its source.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Identity,
    Checkov = ["CKV_AWS_364"],
    Rationale = "A service acts for every customer: without a source, a stranger can let it call the function.",
    Fix = "Set `sourceArn` to the resource that calls, or `sourceAccount` to your account.",
})
{
    private static readonly string[] Sources = ["sourceArn", "sourceAccount", "principalOrgId", "eventSourceToken"];

    /// <inheritdoc/>
    protected override void OnValidate(Lambda.Permission resource, ResourceContext context)
    {
        if (resource.Principal is { } service && service.EndsWith(".amazonaws.com", StringComparison.Ordinal)
            && !Sources.Any(resource.Properties.Has))
        {
            context.ReportViolation(
                $"`sourceArn` is not set for \"{service}\". Set it to the ARN of the resource that calls the function.");
        }
    }
}
