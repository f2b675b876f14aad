namespace Alicerce.Policies.Rules.Identity;

/// <summary>Only callers who may reach what is behind a route.</summary>
public sealed class ApiRouteRequiresAuthorization() : ResourceRule<ApiGatewayV2.Route>(new RuleInfo
{
    Id = "api-route-requires-authorization",
    Title = "A route of an API asks who calls.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Identity,
    Controls = ["APIGateway.8"],
    Checkov = ["CKV_AWS_309"],
    Rationale = "A route without authorization is open to everyone on the internet.",
    Fix = "Set `authorizationType` to \"JWT\", \"AWS_IAM\" or \"CUSTOM\".",
    Limits = "The route `$default` is not judged: it does not say whether it belongs to an HTTP API or to a WebSocket.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(ApiGatewayV2.Route resource, ResourceContext context)
    {
        var route = resource.RouteKey ?? "";
        if (route.StartsWith("OPTIONS ", StringComparison.Ordinal))
        {
            context.NotApplicable("Browsers ask for the rules of an API before they sign in.");
        }

        if (route == "$default")
        {
            context.NotApplicable("HTTP APIs and WebSockets both have such a route, and only the former can ask here.");
        }

        if (route != "$connect" && !route.Contains('/', StringComparison.Ordinal))
        {
            context.NotApplicable("A WebSocket asks who calls when it connects.");
        }

        if (resource.AuthorizationType is null or "NONE")
        {
            context.ReportViolation(
                $"`authorizationType` is {Found.Of(resource.AuthorizationType)} on the route \"{route}\". Set it to "
                + "\"JWT\", \"AWS_IAM\" or \"CUSTOM\".");
        }
    }
}
