namespace Alicerce.Policies.Rules.Identity;

/// <summary>Only callers who may reach what is behind a method.</summary>
public sealed class RestMethodRequiresAuthorization() : ResourceRule(
    new RuleInfo
    {
        Id = "rest-method-requires-authorization",
        Title = "A method of a REST API asks who calls.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Checkov = ["CKV_AWS_59"],
        Rationale = "A method without authorization is open to everyone on the internet.",
        Fix = "Set `authorization` to \"AWS_IAM\", \"COGNITO_USER_POOLS\" or \"CUSTOM\", or `apiKeyRequired` to true.",
    },
    ApiTypes.RestMethod)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Text("httpMethod") == "OPTIONS")
        {
            context.NotApplicable("Browsers ask for the rules of an API before they sign in.");
        }

        if (context.Properties.Text("authorization") == "NONE" && context.Properties.Boolean("apiKeyRequired") != true)
        {
            context.ReportViolation(
                "`authorization` is \"NONE\" on this method, and it asks for no key. Set it to \"AWS_IAM\", "
                + "\"COGNITO_USER_POOLS\" or \"CUSTOM\".");
        }
    }
}
