using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alicerce.AwsPeers;
using Amazon.S3;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alicerce.Web.Tests.Peers;

/// <summary>
/// What a browser sees of S3: takes a form by its signed policy, condition by condition, and sends objects to whoever
/// has a presigned address. Other origins are let in, as the bucket's own configuration does.
/// </summary>
internal sealed class BucketServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private BucketServer(WebApplication application) => _application = application;

    public Uri Endpoint => new(_application.Urls.First());

    public ConcurrentDictionary<string, (byte[] Content, string MediaType)> Objects { get; } = new();

    public static async Task<BucketServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new BucketServer(builder.Build());
        server._application.MapPost("/{bucket}", server.TakeAsync);
        server._application.MapMethods("/{bucket}", ["OPTIONS"], Allow);
        server._application.MapGet("/{bucket}/{**key}", server.SendAsync);
        await server._application.StartAsync();
        return server;
    }

    public AmazonS3Client CreateClient() => new(
        AwsServer.CreateCredentials(),
        new AmazonS3Config { ServiceURL = Endpoint.AbsoluteUri, AuthenticationRegion = "us-east-1", ForcePathStyle = true });

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static void Allow(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin;
        context.Response.Headers.AccessControlAllowMethods = "POST";
        context.Response.Headers.AccessControlAllowHeaders = "*";
    }

    private async Task TakeAsync(string bucket, HttpContext context)
    {
        Allow(context);
        var form = await context.Request.ReadFormAsync();
        var file = form.Files["file"]!;
        if (!IsAllowed(bucket, form, file.Length))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        Objects[$"{bucket}/{form["key"]}"] = (content.ToArray(), form["Content-Type"].ToString());
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static bool IsAllowed(string bucket, IFormCollection form, long size)
    {
        var policy = form.Single(field => field.Key.Equals("policy", StringComparison.OrdinalIgnoreCase)).Value.ToString();
        if (Sign(policy, form["x-amz-credential"].ToString()) != form["x-amz-signature"].ToString())
        {
            return false;
        }

        using var json = JsonDocument.Parse(Convert.FromBase64String(policy));
        return json.RootElement.GetProperty("conditions").EnumerateArray().All(condition =>
        {
            if (condition.ValueKind == JsonValueKind.Array)
            {
                return condition[0].GetString() == "content-length-range"
                    && size >= condition[1].GetInt64() && size <= condition[2].GetInt64();
            }

            var field = condition.EnumerateObject().Single();
            return field.Name == "bucket" ? field.Value.GetString() == bucket : form[field.Name] == field.Value.GetString();
        });
    }

    private static string Sign(string policy, string credential)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + AwsServer.SecretKey);
        foreach (var part in credential.Split('/').Skip(1))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(policy)));
    }

    private async Task SendAsync(string bucket, string key, HttpContext context)
    {
        var query = context.Request.Query;
        if (!query.ContainsKey("X-Amz-Signature") && context.Request.Headers.Authorization.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (!Objects.TryGetValue($"{bucket}/{key}", out var found))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "application/xml";
            await context.Response.WriteAsync("<Error><Code>NoSuchKey</Code><Message>There is no such key.</Message></Error>");
        }
        else
        {
            context.Response.ContentType = query["response-content-type"] is [{ } type] ? type : found.MediaType;
            if (query["response-content-disposition"] is [{ } disposition])
            {
                context.Response.Headers.ContentDisposition = disposition;
            }

            var range = context.Request.GetTypedHeaders().Range?.Ranges.SingleOrDefault();
            var length = Math.Min(found.Content.Length, (int)((range?.To ?? int.MaxValue - 1) + 1));
            context.Response.StatusCode = range is null ? 200 : 206;
            context.Response.Headers.ContentRange = range is null
                ? default
                : string.Create(CultureInfo.InvariantCulture, $"bytes 0-{length - 1}/{found.Content.Length}");
            context.Response.ContentLength = length;
            await context.Response.Body.WriteAsync(found.Content.AsMemory(0, length));
        }
    }
}
