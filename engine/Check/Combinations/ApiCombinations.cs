using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>What HTTP APIs and WebSocket APIs take.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html"/>, and of the
/// integrations the same reference.
/// </remarks>
public static class ApiCombinations
{
    private const string DefaultRoute = "$default";

    public static IEnumerable<string> OfApi(Property api)
    {
        if (api["protocolType"].Text == "WEBSOCKET" && api["corsConfiguration"].IsKnown)
        {
            yield return "`corsConfiguration` is given, but only an API of the type `HTTP` takes it. Remove it.";
        }
    }

    public static IEnumerable<string> OfIntegration(Property integration)
    {
        if (integration["connectionType"].Text == "VPC_LINK" && !integration["connectionId"].IsGiven)
        {
            yield return "`connectionType` is `VPC_LINK` without `connectionId`. Set the id of the link there.";
        }

        if (integration["integrationType"].Text is "AWS_PROXY" or "HTTP_PROXY" && !integration["integrationUri"].IsGiven &&
            !integration["integrationSubtype"].IsGiven)
        {
            yield return
                $"`integrationType` is `{integration["integrationType"].Text}` without `integrationUri`. Set what it " +
                "calls.";
        }

        if (integration["integrationSubtype"] is { IsKnown: true, Text: not "" } && !integration["credentialsArn"].IsGiven)
        {
            yield return
                "`integrationSubtype` is given without `credentialsArn`. Set the role that may call the " +
                "service.";
        }
    }

    public static IEnumerable<string> OfRoute(Property route)
    {
        if (route["authorizationType"].Text is "JWT" or "CUSTOM" && !route["authorizerId"].IsGiven)
        {
            yield return
                $"`authorizationType` is `{route["authorizationType"].Text}` without `authorizerId`. Set the " +
                "authorizer.";
        }

        // The routes of WebSocket APIs are single words.
        if (route["routeKey"].Text is { } key && key != DefaultRoute && key.Contains(' ', StringComparison.Ordinal) &&
            key.Split(' ') is not [_, ['/', ..]])
        {
            yield return $"`routeKey` is `{key}`, but must be a method and a path. Write it like `GET /orders/{{id}}`.";
        }
    }
}
