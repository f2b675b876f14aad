using System.Collections.Concurrent;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Alicerce.Ingest.Tests.Peers;

/// <summary>
/// The part of S3's REST protocol that reads objects: path-style addresses, versions, conditions, error documents;
/// an unsigned request is refused.
/// </summary>
internal sealed class S3Server : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, List<StoredObject>> _objects = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly WebApplication _application;

    private S3Server(WebApplication application) => _application = application;

    public Uri Endpoint => new(_application.Urls.First());

    /// <summary>Method, path and query of every request, as received.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public static async Task<S3Server> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var server = new S3Server(builder.Build());
        server._application.Run(server.ServeAsync);
        await server._application.StartAsync();
        return server;
    }

    public AmazonS3Client CreateClient() =>
        new(new BasicAWSCredentials("test", "test"), new AmazonS3Config
        {
            ServiceURL = Endpoint.ToString(),
            AuthenticationRegion = "us-east-1",
            ForcePathStyle = true,
            MaxErrorRetry = 0,
        });

    /// <summary>Later versions of a key come after earlier ones; the last is the current one.</summary>
    public void Put(string bucket, string key, params StoredObject[] versions) => _objects[$"/{bucket}/{key}"] = [.. versions];

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        _requests.Enqueue($"{context.Request.Method} {target}");

        var authorization = context.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith("AWS4-HMAC-SHA256 Credential=", StringComparison.Ordinal)
            || !authorization.Contains("/s3/aws4_request", StringComparison.Ordinal)
            || !authorization.Contains("Signature=", StringComparison.Ordinal))
        {
            await FailAsync(context, HttpStatusCode.Forbidden, "AccessDenied");
            return;
        }

        if (!_objects.TryGetValue(Uri.UnescapeDataString(target.Split('?')[0]), out var versions))
        {
            await FailAsync(context, HttpStatusCode.NotFound, "NoSuchKey");
            return;
        }

        var versionId = context.Request.Query["versionId"].ToString();
        var stored = versionId.Length == 0 ? versions[^1] : versions.Find(version => version.VersionId == versionId);
        if (stored is null)
        {
            await FailAsync(context, HttpStatusCode.NotFound, "NoSuchVersion");
            return;
        }

        var condition = context.Request.Headers.IfMatch.ToString();
        if (condition.Length > 0 && condition != $"\"{stored.ETag}\"")
        {
            await FailAsync(context, HttpStatusCode.PreconditionFailed, "PreconditionFailed");
            return;
        }

        await SendAsync(context, stored);
    }

    private static async Task SendAsync(HttpContext context, StoredObject stored)
    {
        context.Response.ContentLength = stored.Size;
        context.Response.ContentType = stored.ContentType;
        context.Response.Headers.ETag = $"\"{stored.ETag}\"";
        if (stored.VersionId is { } versionId)
        {
            context.Response.Headers["x-amz-version-id"] = versionId;
        }

        await using var content = stored.Open();
        if (stored.BreakAfter is { } count)
        {
            var part = new byte[count];
            await content.ReadExactlyAsync(part, context.RequestAborted);
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
            return;
        }

        await content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static async Task FailAsync(HttpContext context, HttpStatusCode status, string code)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>{code}</Message><RequestId>1</RequestId></Error>");
    }
}
