using System.Net;
using Alicerce.Web.Accounts;
using Alicerce.Web.Files;
using Alicerce.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Alicerce.Web.Endpoints;

/// <summary>For the balancer, for whoever watches, and for nobody else.</summary>
internal static partial class StatusEndpoints
{
    private static readonly TimeSpan ReadinessTimeout = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("ok")).AllowAnonymous().DisableRateLimiting();
        routes.MapGet("/readyz", CheckAsync).AllowAnonymous().DisableRateLimiting();
        routes.MapGet("/metrics", WriteMetrics).AllowAnonymous().DisableRateLimiting();
    }

    // A balancer that asked this would take every instance out when the database restarts: it asks `/healthz`.
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> CheckAsync(
        IAccountStore accounts, IFileStates states, Departure departure, ILogger<MetricRecorder> log,
        CancellationToken cancellationToken)
    {
        if (departure.HasBegun)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ReadinessTimeout);
        try
        {
            await accounts.HasAdminAsync(timeout.Token);
            await states.CheckAsync(timeout.Token);
            return TypedResults.Text("ready");
        }
#pragma warning disable CA1031 // Whatever keeps the application from its stores is the answer to the question.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotReady(log, exception);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // For an agent on the same machine, and for people who may see everything. A request of a balancer is forwarded.
    private static IResult WriteMetrics(HttpContext context, MetricRecorder metrics) =>
        IsFromThisMachine(context) || context.Features.Get<Account>()?.Role is Role.Admin or Role.Auditor
            ? TypedResults.Text(metrics.Write(), "text/plain; version=0.0.4")
            : TypedResults.NotFound();

    private static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For");

    [LoggerMessage(50, LogLevel.Warning, "The application is not ready")]
    private static partial void LogNotReady(ILogger logger, Exception exception);
}
