using Microsoft.AspNetCore.Antiforgery;

namespace Alicerce.Web.Hosting;

/// <summary>Refuses every request that changes something and does not carry the token of one of our own pages.</summary>
internal sealed partial class FormGuard(RequestDelegate next, IAntiforgery antiforgery, ILogger<FormGuard> log)
{
    public const string Header = "X-Form-Token";
    public const string Field = "formToken";

    public async Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && context.GetEndpoint() is not null)
        {
            try
            {
                await antiforgery.ValidateRequestAsync(context);
            }
            catch (Exception exception) when (exception is AntiforgeryValidationException or BadHttpRequestException or InvalidDataException)
            {
                LogRefused(context.Request.Path, exception.Message);
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }

        await next(context);
    }

    [LoggerMessage(10, LogLevel.Warning, "A form for {Path} was refused: {Reason}")]
    private partial void LogRefused(string path, string reason);
}
