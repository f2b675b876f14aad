using System.Net;
using System.Text.Json.Nodes;
using Alicerce.Approval.Decide;
using Alicerce.Approval.Pages;
using Alicerce.Contract.Approvals;

namespace Alicerce.Approval.Http;

/// <summary>
/// The address that links lead to: GET shows a page that asks, POST decides. A program that posts the same link gets
/// JSON when it accepts that.
/// </summary>
public sealed class DecisionEndpoint(DecisionDesk desk)
{
    private const string Html = "text/html; charset=utf-8";
    private const string Json = "application/json";

    public async Task<HttpAnswer> AnswerAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var language = LanguageChoice.Of(call.Header("accept-language"));
        if (!call.Path.EndsWith(ApprovalLinkSigner.Path, StringComparison.Ordinal))
        {
            return Answer(HttpStatusCode.NotFound, Html, Page.Of(PageText.Of(language).NotFound, language));
        }

        var parameters = LinkParameters.From(call.Fields);
        switch (call.Method)
        {
            case "GET" or "HEAD":
                return Answer(call, await desk.LookAsync(parameters, cancellationToken), parameters, language);
            case "POST":
                return Answer(call, await desk.DecideAsync(parameters, cancellationToken), parameters, language);
            default:
                return Answer(HttpStatusCode.MethodNotAllowed, Html, "", ("allow", "GET, HEAD, POST"));
        }
    }

    /// <summary>Nothing is decided, and the link still works.</summary>
    public static HttpAnswer Trouble(HttpCall call)
    {
        var language = LanguageChoice.Of(call.Header("accept-language"));
        return Answer(
            HttpStatusCode.ServiceUnavailable, Html, Page.Of(PageText.Of(language).Trouble, language), ("retry-after", "60"));
    }

    private static HttpAnswer Answer(HttpCall call, Visit visit, LinkParameters parameters, Language language)
    {
        var status = visit.Outcome switch
        {
            DecisionOutcome.NoLongerOpen => HttpStatusCode.Conflict,
            DecisionOutcome.LinkExpired => HttpStatusCode.Gone,
            DecisionOutcome.LinkInvalid => HttpStatusCode.BadRequest,
            _ => HttpStatusCode.OK,
        };
        if (call.Header("accept").StartsWith(Json, StringComparison.OrdinalIgnoreCase))
        {
            return Answer(status, Json, new JsonObject { ["outcome"] = visit.Outcome.ToString() }.ToJsonString());
        }

        return Answer(status, Html, call.Method == "HEAD" ? "" : Page.Of(visit, parameters, language));
    }

    private static HttpAnswer Answer(
        HttpStatusCode status, string contentType, string body, params ReadOnlySpan<(string Name, string Value)> others)
    {
        var headers = new Dictionary<string, string>
        {
            ["content-type"] = contentType,
            // The address of the page is the key to the decision: it must not be kept, passed on or framed.
            ["cache-control"] = "no-store",
            ["referrer-policy"] = "no-referrer",
            ["x-content-type-options"] = "nosniff",
            ["x-frame-options"] = "DENY",
            ["strict-transport-security"] = "max-age=63072000",
            ["content-security-policy"] =
                $"default-src 'none'; style-src '{Page.StyleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            ["vary"] = "Accept, Accept-Language",
        };
        foreach (var (name, value) in others)
        {
            headers[name] = value;
        }

        return new HttpAnswer((int)status, headers, body);
    }
}
