using System.Diagnostics;
using System.Globalization;
using Alicerce.Web.Login;
using Alicerce.Web.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace Alicerce.Web.Endpoints;

/// <summary>What went wrong, as a page, or in few words for a script.</summary>
internal static class Problems
{
    private const int HighestClientStatus = 499;

    public static Task ShowAsync(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } error)
        {
            context.Response.StatusCode = StatusOf(error);
            if (error is TooBusyException)
            {
                context.Response.Headers.RetryAfter =
                    TooBusyException.RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            }
        }

        var status = context.Response.StatusCode;
        if (!context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html"))
        {
            return Results.Problem(statusCode: status).ExecuteAsync(context);
        }

        return Show.Page<ProblemPage>(
            status,
            ("Kind", KindOf(status)),
            ("Trace", status > HighestClientStatus ? Activity.Current?.TraceId.ToString() ?? "" : "")).ExecuteAsync(context);
    }

    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        TooBusyException => StatusCodes.Status503ServiceUnavailable,
        NpgsqlException { IsTransient: true } => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static string KindOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "bad-request",
        StatusCodes.Status401Unauthorized => "signed-out",
        StatusCodes.Status403Forbidden => "denied",
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => "not-found",
        StatusCodes.Status429TooManyRequests => "too-often",
        StatusCodes.Status503ServiceUnavailable => "unavailable",
        _ => "failed",
    };
}
