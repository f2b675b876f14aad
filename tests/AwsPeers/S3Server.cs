using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Alicerce.AwsPeers;

/// <summary>
/// The part of S3's REST protocol that reads objects: path-style addresses, versions, conditions, error documents;
/// an unsigned request is refused.
/// </summary>
public sealed class S3Server : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, List<StoredObject>> _objects = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly WebApplication _application;
    private readonly StrongBox<long> _sent;

    private S3Server(WebApplication application, StrongBox<long> sent)
    {
        _application = application;
        _sent = sent;
    }

    public Uri Endpoint => new(_application.Urls.First());

    /// <summary>Method, path, query and range of every request, as received.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Bytes that went out, heads of answers and buffers of the network included.</summary>
    public long BytesSent => Interlocked.Read(ref _sent.Value);

    public static async Task<S3Server> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var sent = new StrongBox<long>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback,
            0,
            listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.Use(next => connection =>
                {
                    connection.Transport =
                        new CountingPipe(connection.Transport, count => Interlocked.Add(ref sent.Value, count));
                    return next(connection);
                });
            }));
        var server = new S3Server(builder.Build(), sent);
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

    public void Remove(string bucket, string key) => _objects.TryRemove($"/{bucket}/{key}", out _);

    /// <summary>Later versions of a key come after earlier ones; the last is the current one.</summary>
    public void Put(string bucket, string key, params StoredObject[] versions) => _objects[$"/{bucket}/{key}"] = [.. versions];

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var asked = context.Request.Headers.Range.ToString();
        _requests.Enqueue(asked.Length == 0 ? $"{context.Request.Method} {target}" : $"{context.Request.Method} {target} {asked}");

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
        context.Response.ContentType = stored.ContentType;
        context.Response.Headers.ETag = $"\"{stored.ETag}\"";
        if (stored.VersionId is { } versionId)
        {
            context.Response.Headers["x-amz-version-id"] = versionId;
        }

        var (first, last) = (0L, stored.Size - 1);
        if (context.Request.GetTypedHeaders().Range is { } header)
        {
            var range = header.Ranges.Single();
            (first, last) = range.From is { } from
                ? (from, Math.Min(range.To ?? long.MaxValue, stored.Size - 1))
                : (Math.Max(0, stored.Size - range.To!.Value), stored.Size - 1);
            if (first >= stored.Size)
            {
                await FailAsync(context, HttpStatusCode.RequestedRangeNotSatisfiable, "InvalidRange");
                return;
            }

            context.Response.StatusCode = (int)HttpStatusCode.PartialContent;
            context.Response.Headers.ContentRange = $"bytes {first}-{last}/{stored.Size}";
        }

        context.Response.ContentLength = last - first + 1;
        await using var content = stored.Open();
        await SkipAsync(content, first, context.RequestAborted);
        var buffer = new byte[64 * 1024];
        for (var position = first; position <= last;)
        {
            var wanted = (int)Math.Min(buffer.Length, last - position + 1);
            if (stored.BreakAfter is { } limit && position - first + wanted > limit)
            {
                await WriteAsync((int)(limit - (position - first)));
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                return;
            }

            await WriteAsync(wanted);
            position += wanted;
        }

        async Task WriteAsync(int count)
        {
            await content.ReadExactlyAsync(buffer.AsMemory(0, count), context.RequestAborted);
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, count), context.RequestAborted);
        }
    }

    private static async Task SkipAsync(Stream content, long count, CancellationToken cancellationToken)
    {
        if (content.CanSeek)
        {
            content.Position = count;
            return;
        }

        var buffer = new byte[64 * 1024];
        while (count > 0)
        {
            count -= await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancellationToken);
        }
    }

    private static async Task FailAsync(HttpContext context, HttpStatusCode status, string code)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>{code}</Message><RequestId>1</RequestId></Error>");
    }
}
