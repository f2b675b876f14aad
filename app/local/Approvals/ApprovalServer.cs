using System.Net;
using Alicerce.Approval.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Alicerce.Local.Approvals;

/// <summary>The approval function behind an address of this machine, as it is behind an HTTP API in the cloud.</summary>
internal sealed class ApprovalServer : IAsyncDisposable
{
    private const long LargestForm = 64 * 1024;

    private readonly WebApplication _application;

    private ApprovalServer(WebApplication application) => _application = application;

    public static async Task<ApprovalServer> StartAsync(int port, DecisionEndpoint endpoint, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var application = builder.Build();
        application.Run(context => AnswerAsync(context, endpoint));
        await application.StartAsync(cancellationToken);
        return new ApprovalServer(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, DecisionEndpoint endpoint)
    {
        var fields = context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync(context.RequestAborted)).ToDictionary(field => field.Key, field => field.Value.ToString())
            : [];
        if (fields.Count == 0)
        {
            fields = context.Request.Query.ToDictionary(field => field.Key, field => field.Value.ToString());
        }

        var answer = await endpoint.AnswerAsync(
            new HttpCall
            {
                Method = context.Request.Method,
                Path = context.Request.Path.Value ?? "",
                Headers = context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
                Fields = fields,
            },
            context.RequestAborted);
        context.Response.StatusCode = answer.StatusCode;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
