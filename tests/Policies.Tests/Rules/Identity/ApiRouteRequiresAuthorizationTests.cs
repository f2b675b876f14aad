using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class ApiRouteRequiresAuthorizationTests : RuleTests<ApiRouteRequiresAuthorization>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A route for people who signed in", Route("GET /files", "JWT")),
        Violating("A route for everyone", Route("GET /files", PolicyValue.Null), Open("not set", "GET /files")),
        Violating("A route that says so", Route("ANY /{proxy+}", "NONE"), Open("\"NONE\"", "ANY /{proxy+}")),
        Violating("A WebSocket for everyone", Route("$connect", PolicyValue.Null), Open("not set", "$connect")),
        NotApplicable(
            "What browsers ask first",
            Route("OPTIONS /files", PolicyValue.Null),
            "Browsers ask for the rules of an API before they sign in."),
        NotApplicable(
            "A message of a WebSocket", Route("send", PolicyValue.Null), "A WebSocket asks who calls when it connects."),
        NotApplicable(
            "What no other route takes",
            Route("$default", PolicyValue.Null),
            "HTTP APIs and WebSockets both have such a route, and only the former can ask here."),
        Undecided("A type that is not known yet", "authorizationType", Route("GET /files", PolicyValue.Unknown())),
    ];

    private static string Open(string found, string route) =>
        $"`authorizationType` is {found} on the route \"{route}\". Set it to \"JWT\", \"AWS_IAM\" or \"CUSTOM\".";

    private static TestResource Route(string key, PolicyValue type) =>
        TestResource.Of<ApiGatewayV2.Route>("files", new() { ["routeKey"] = key, ["authorizationType"] = type });
}
