using System.Collections.Concurrent;
using System.Net;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Alicerce.AwsPeers;

/// <summary>
/// Serves the services of AWS that the applications call by themselves, in the JSON and the query protocol. Every
/// signature is checked.
/// </summary>
public sealed class AwsServer : IAsyncDisposable
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private static readonly Dictionary<string, (string Prefix, string ContentType)> JsonServices = new()
    {
        ["states"] = ("AWSStepFunctions", "application/x-amz-json-1.0"),
        ["secretsmanager"] = ("secretsmanager", "application/x-amz-json-1.1"),
        ["ssm"] = ("AmazonSSM", "application/x-amz-json-1.1"),
    };

    private static readonly Dictionary<string, string> QueryVersions = new()
    {
        ["sns"] = "2010-03-31",
        ["autoscaling"] = "2011-01-01",
    };

    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ReceivedCall> _calls = new();
    private readonly ConcurrentQueue<AwsFault> _faults = new();

    private AwsServer(WebApplication application) => _application = application;

    public Uri Endpoint => new(_application.Urls.First());

    /// <summary>All calls that were not answered with a fault, in the order of their arrival.</summary>
    public IReadOnlyCollection<ReceivedCall> Calls => _calls;

    public StepFunctionsPeer StepFunctions { get; } = new();

    public SecretsPeer Secrets { get; } = new();

    public TopicsPeer Topics { get; } = new();

    public static async Task<AwsServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var server = new AwsServer(builder.Build());
        server._application.Run(server.ServeAsync);
        await server._application.StartAsync();
        return server;
    }

    public static AWSCredentials CreateCredentials() => new BasicAWSCredentials(AccessKey, SecretKey);

    /// <summary>The next requests get these answers, whatever they ask.</summary>
    public void FailNext(params AwsFault[] faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue(fault);
        }
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        if (_faults.TryDequeue(out var fault))
        {
            await FailAsync(context, fault);
            return;
        }

        var isQuery = !context.Request.Headers.ContainsKey("x-amz-target");
        try
        {
            var service = SignatureCheck.Verify(context, buffer.ToArray(), AccessKey, SecretKey);
            var call = isQuery ? ReadQuery(service, context, buffer.ToArray()) : ReadJson(service, context, buffer.ToArray());
            var answer = Answer(call);
            _calls.Enqueue(call);
            await SendAsync(context, call, answer, isQuery);
        }
        catch (RefusalException refusal)
        {
            await RefuseAsync(context, refusal, isQuery);
        }
    }

    private JsonObject Answer(ReceivedCall call) => call.Service switch
    {
        "states" => StepFunctions.Answer(call),
        "secretsmanager" => Secrets.AnswerSecret(call),
        "ssm" => Secrets.AnswerParameter(call),
        "sns" => Topics.Answer(call),
        "autoscaling" when call.Operation == "SetInstanceProtection" => [],
        _ => throw new RefusalException("UnknownOperationException", $"{call.Service} has no {call.Operation} here."),
    };

    private static ReceivedCall ReadJson(string service, HttpContext context, byte[] body)
    {
        var (prefix, contentType) = JsonServices[service];
        var target = context.Request.Headers["x-amz-target"].ToString().Split('.');
        return target is [var found, var operation] && found == prefix && context.Request.ContentType == contentType
            ? new ReceivedCall(service, operation, JsonDocument.Parse(body).RootElement)
            : throw new RefusalException("UnknownOperationException", "Target or content type belongs to another protocol.");
    }

    private static ReceivedCall ReadQuery(string service, HttpContext context, byte[] body)
    {
        if (!QueryVersions.TryGetValue(service, out var version)
            || context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) != true)
        {
            throw new RefusalException("InvalidAction", "The request is no form.");
        }

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        return form["Version"] == version
            ? new ReceivedCall(service, form["Action"].ToString(), JsonSerializer.SerializeToElement(form.ToDictionary(field => field.Key, field => field.Value.ToString())))
            : throw new RefusalException("NoSuchVersion", "The version of the API is another one.");
    }

    private static async Task SendAsync(HttpContext context, ReceivedCall call, JsonObject answer, bool isQuery)
    {
        context.Response.Headers["x-amzn-RequestId"] = "11111111-2222-3333-4444-555555555555";
        if (isQuery)
        {
            var fields = string.Concat(answer.Select(field => $"<{field.Key}>{SecurityElement.Escape(field.Value!.ToString())}</{field.Key}>"));
            context.Response.ContentType = "text/xml";
            await context.Response.WriteAsync(
                $"<{call.Operation}Response xmlns=\"http://{call.Service}.amazonaws.com/doc/{QueryVersions[call.Service]}/\">" +
                $"<{call.Operation}Result>{fields}</{call.Operation}Result></{call.Operation}Response>");
            return;
        }

        context.Response.ContentType = JsonServices[call.Service].ContentType;
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private static async Task RefuseAsync(HttpContext context, RefusalException refusal, bool isQuery)
    {
        context.Response.StatusCode = refusal.Status;
        context.Response.Headers["x-amzn-RequestId"] = "11111111-2222-3333-4444-555555555555";
        context.Response.ContentType = isQuery ? "text/xml" : "application/x-amz-json-1.0";
        await context.Response.WriteAsync(isQuery
            ? $"<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type><Code>{refusal.Code}</Code>" +
              $"<Message>{SecurityElement.Escape(refusal.Message)}</Message></Error><RequestId>1</RequestId></ErrorResponse>"
            : new JsonObject { ["__type"] = $"com.amazonaws.peer#{refusal.Code}", ["message"] = refusal.Message }.ToJsonString());
    }

    private static async Task FailAsync(HttpContext context, AwsFault fault)
    {
        if (fault.Status is not { } status)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = fault.ContentType;
        if (fault.ErrorType is not null)
        {
            context.Response.Headers["x-amzn-ErrorType"] = fault.ErrorType;
        }

        await context.Response.WriteAsync(fault.Body);
    }
}
