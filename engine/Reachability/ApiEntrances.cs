using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>APIs and function URLs: whom they ask who they are, and the functions that they call.</summary>
internal sealed class ApiEntrances(StackTopology stack)
{
    private const string HttpApi = "aws:apigatewayv2/api:Api";
    private const string RestApi = "aws:apigateway/restApi:RestApi";
    private const string FunctionUrl = "aws:lambda/functionUrl:FunctionUrl";
    private const string GraphApi = "aws:appsync/graphQLApi:GraphQLApi";

    public static bool Knows(string type) => type is HttpApi or RestApi or FunctionUrl or GraphApi;

    public IEnumerable<InternetPath> Of(PlannedResource api) => api.Type switch
    {
        FunctionUrl => Url(api),
        GraphApi => Graph(api),
        HttpApi when IsTurnedOff(api, "aws:apigatewayv2/apiMapping:ApiMapping", "apiId") => [],
        HttpApi => Http(api),
        RestApi when IsPrivate(api) || IsTurnedOff(api, "aws:apigateway/basePathMapping:BasePathMapping", "restApi") => [],
        _ => Rest(api),
    };

    private IEnumerable<InternetPath> Url(PlannedResource url)
    {
        var authorization = StackTopology.Input(url, "authorizationType");
        var (exposure, note) = authorization switch
        {
            { IsUnknown: true } => (Exposure.Undecided, "Whether its function URL asks for authorization is not known before deployment."),
            { Text: "NONE" } => (Exposure.Open, "Its function URL asks for no authorization."),
            _ => (Exposure.Limited, "Its function URL asks for IAM authorization."),
        };
        return stack.ReferredOfType(url, Entrances.Function, "functionName")
            .Select(function => new InternetPath([new PathStep(function, "TCP 443")], exposure, note));
    }

    private static IEnumerable<InternetPath> Graph(PlannedResource api) =>
        StackTopology.Input(api, "visibility").Text is "PRIVATE"
            ? []
            : [new InternetPath(
                [new PathStep(api, "TCP 443")],
                Exposure.Limited,
                $"The API asks for {StackTopology.Input(api, "authenticationType").Text ?? "a proof that is not known yet"}.")];

    private IEnumerable<InternetPath> Http(PlannedResource api)
    {
        var step = new PathStep(api, "TCP 443");
        var routes = stack.Dependents(api, "aws:apigatewayv2/route:Route", "apiId")
            // What comes over an open connection was let in when it was opened.
            .Where(route => StackTopology.Input(api, "protocolType").Text is not "WEBSOCKET" || KeyOf(route) is "$connect")
            .ToList();
        var (exposure, note) = Verdict(routes, "authorizationType");
        yield return new InternetPath([step], exposure, note);
        foreach (var integration in stack.Dependents(api, "aws:apigatewayv2/integration:Integration", "apiId"))
        {
            var own = routes.Where(route => stack.Referred(route, "target").Contains(integration)).ToList();
            var (reached, because) = own.Count > 0 ? Verdict(own, "authorizationType") : (exposure, note);
            foreach (var function in stack.ReferredOfType(integration, Entrances.Function, "integrationUri"))
            {
                yield return new InternetPath([step, new PathStep(function, "calls")], reached, $"The API calls it. {because}");
            }
        }
    }

    private IEnumerable<InternetPath> Rest(PlannedResource api)
    {
        var step = new PathStep(api, "TCP 443");
        var (exposure, note) = Verdict([.. stack.Dependents(api, "aws:apigateway/method:Method", "restApi")], "authorization");
        var policy = StackTopology.Input(api, "policy");
        if (exposure is Exposure.Open && policy.IsGiven && ResourcePolicy.Of(policy) is not Exposure.Open)
        {
            (exposure, note) = ResourcePolicy.Of(policy) is Exposure.Undecided
                ? (Exposure.Undecided, "Whom its policy admits is not known before deployment.")
                : (Exposure.Limited, "Its policy admits some only.");
        }

        yield return new InternetPath([step], exposure, note);
        foreach (var function in stack.Dependents(api, "aws:apigateway/integration:Integration", "restApi")
            .SelectMany(item => stack.ReferredOfType(item, Entrances.Function, "uri"))
            .Distinct())
        {
            yield return new InternetPath([step, new PathStep(function, "calls")], exposure, "The API calls it.");
        }
    }

    /// <summary>Who gets past some routes: whoever gets past the most open one.</summary>
    private static (Exposure Exposure, string Note) Verdict(List<PlannedResource> routes, string input)
    {
        var open = routes.Where(route => StackTopology.Input(route, input) is { IsUnknown: false } kind && kind.Text is null or "NONE").ToList();
        if (routes.Count == 0)
        {
            return (Exposure.Open, "The API has a public endpoint; its routes are not in this stack.");
        }

        if (open.Count > 0)
        {
            var keys = open.Select(KeyOf).Distinct().Order(StringComparer.Ordinal).ToList();
            return (Exposure.Open, $"Without authorization: {string.Join(", ", keys)}.");
        }

        if (routes.Any(route => StackTopology.Input(route, input).IsUnknown))
        {
            return (Exposure.Undecided, "Whether each route asks for authorization is not known before deployment.");
        }

        var kinds = routes.Select(route => StackTopology.Input(route, input).Text).Distinct().Order(StringComparer.Ordinal);
        return (Exposure.Limited, $"Each route asks for authorization: {string.Join(", ", kinds)}.");
    }

    private static string KeyOf(PlannedResource route) =>
        StackTopology.Input(route, "routeKey").Text ?? StackTopology.Input(route, "httpMethod").Text ?? route.Name;

    /// <summary>Whether its own address is off, and no other leads to it.</summary>
    private bool IsTurnedOff(PlannedResource api, string mapping, string input) =>
        StackTopology.Input(api, "disableExecuteApiEndpoint").Flag == true && !stack.Dependents(api, mapping, input).Any();

    private static bool IsPrivate(PlannedResource api) =>
        StackTopology.Input(api, "endpointConfiguration")["types"].Text is "PRIVATE"
        || StackTopology.Input(api, "endpointConfiguration")["types"].Items.Any(type => type.Text is "PRIVATE");
}
