using System.Diagnostics;
using Alicerce.Web.Accounts;

namespace Alicerce.Web.Hosting;

/// <summary>One line per request. It names the route and not the address, which may hold what somebody typed.</summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider clock, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
            LogRequest(
                context.Request.Method, route, context.Response.StatusCode,
                Math.Round(clock.GetElapsedTime(start).TotalMilliseconds, 1),
                context.Features.Get<Account>()?.Id ?? "", Activity.Current?.TraceId.ToString() ?? "");
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds} ms by {Account}, trace {Trace}")]
    private partial void LogRequest(
        string method, string route, int status, double milliseconds, string account, string trace);
}
