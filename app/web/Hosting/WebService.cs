using System.Net;
using Alicerce.Web.Configuration;
using Alicerce.Web.Endpoints;
using Alicerce.Web.Files;
using Alicerce.Web.Login;
using Microsoft.Extensions.Logging.Console;

namespace Alicerce.Web.Hosting;

/// <summary>The application, as a service of its own or in the process of somebody else.</summary>
public static class WebService
{
    private const long MaximumRequestBytes = 1024 * 1024;

    // Longer than any request takes, shorter than systemd waits.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    public static WebApplication Build(WebParts parts)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebService).Assembly.GetName().Name,
        });
        // The environment is read in one place, and it is not the framework's.
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(parts.Options.LogLevel);
        var ofOthers = parts.Options.LogLevel > LogLevel.Warning ? parts.Options.LogLevel : LogLevel.Warning;
        builder.Logging.AddFilter("Microsoft", ofOthers);
        builder.Logging.AddFilter("Npgsql", ofOthers);
        builder.Logging.AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
        // Who reads the log may stop reading it; people who use the site must not wait for that.
        builder.Services.Configure<ConsoleLoggerOptions>(
            console => console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumRequestBytes;
            if (parts.IsLoopbackOnly)
            {
                kestrel.Listen(IPAddress.Loopback, parts.Options.Port);
            }
            else
            {
                kestrel.ListenAnyIP(parts.Options.Port);
            }
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddWeb(parts);
        parts.Configure?.Invoke(builder);

        var application = builder.Build();
        // It counts from the start, not from the first time that somebody asks.
        application.Services.GetRequiredService<MetricRecorder>();
        Use(application, parts.Options);
        Map(application);
        return application;
    }

    private static void Use(WebApplication application, WebOptions options)
    {
        if (options.SiteUrl is { } site)
        {
            application.UseMiddleware<ExternalAddress>(site);
        }

        application.UseMiddleware<RequestLog>();
        application.UseMiddleware<SecurityHeaders>(
            new SecurityHeaders.Origins(
                string.Join(' ', application.Services.GetRequiredService<IFileObjects>().Origins),
                options.Cognito?.Domain.GetLeftPart(UriPartial.Authority) ?? ""),
            options.SiteUrl?.Scheme == Uri.UriSchemeHttps);
        application.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Problems.ShowAsync,
            // Who asks for a page that takes too long is gone, and that is no error.
            SuppressDiagnosticsCallback = context => context.Exception is OperationCanceledException or TooBusyException,
        });
        application.UseStatusCodePages(context => Problems.ShowAsync(context.HttpContext));
        application.UseRouting();
        application.UseAuthentication();
        application.UseRateLimiter();
        application.UseMiddleware<FormGuard>();
        application.UseMiddleware<PasswordGate>();
        application.UseAuthorization();
    }

    private static void Map(WebApplication application)
    {
        // `FormGuard` looks at every form, also at those that no endpoint binds.
        var routes = application.MapGroup("").DisableAntiforgery();
        StatusEndpoints.Map(routes);
        AssetEndpoints.Map(routes);
        LanguageEndpoints.Map(routes);
        SessionEndpoints.Map(routes);
        SetupEndpoints.Map(routes);
        ProfileEndpoints.Map(routes);
        FileEndpoints.Map(routes);
        UploadEndpoints.Map(routes);
        ApprovalEndpoints.Map(routes);
        PeopleEndpoints.Map(routes);
        AuditEndpoints.Map(routes);
    }
}
