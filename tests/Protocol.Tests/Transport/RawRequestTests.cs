using System.Diagnostics;
using System.Net;
using Alicerce.Protocol.Transport;

namespace Alicerce.Protocol.Tests.Transport;

/// <summary>Requests that our own client never sends.</summary>
public sealed class RawRequestTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly byte[] EmptyMessage = [0, 0, 0, 0, 0];

    [Test]
    public async Task The_server_keeps_the_deadline_of_a_caller_that_does_not()
    {
        var token = new TaskCompletionSource();
        await using var server = await ServeAsync(async until =>
        {
            until.Register(token.SetResult);
            await Task.Delay(Timeout.Infinite, until);
        });
        var started = Stopwatch.GetTimestamp();

        using var response = await SendAsync(server, EmptyMessage, timeout: "500m");

        AssertStatus(response, GrpcStatusCode.DeadlineExceeded);
        Assert.That(Stopwatch.GetElapsedTime(started), Is.GreaterThan(TimeSpan.FromMilliseconds(450)));
        await token.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task The_server_keeps_the_deadline_even_when_the_handler_blocks()
    {
        using var released = new ManualResetEventSlim();
        var finished = new TaskCompletionSource();
        await using var server = await ServeAsync(_ =>
        {
            released.Wait(Patience, CancellationToken.None);
            finished.SetResult();
            return Task.CompletedTask;
        });

        using var response = await SendAsync(server, EmptyMessage, timeout: "200m");

        AssertStatus(response, GrpcStatusCode.DeadlineExceeded);
        released.Set();
        await finished.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task A_timeout_that_cannot_be_read_is_refused()
    {
        await using var server = await ServeAsync();

        using var response = await SendAsync(server, EmptyMessage, timeout: "soon");

        AssertStatus(response, GrpcStatusCode.Internal);
    }

    [TestCase(new byte[0])]
    [TestCase(new byte[] { 0, 0, 0 })]
    [TestCase(new byte[] { 0, 0, 0, 0, 9, 1 })]
    [TestCase(new byte[] { 0, 0, 0, 0, 1, 0xFF })]
    [TestCase(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    public async Task A_body_that_is_not_one_message_is_refused(byte[] body)
    {
        await using var server = await ServeAsync();

        using var response = await SendAsync(server, body);

        AssertStatus(response, GrpcStatusCode.Internal);
    }

    [TestCase("application/grpc+proto")]
    [TestCase("application/grpc; charset=utf-8")]
    public async Task Every_content_type_of_grpc_is_accepted(string contentType)
    {
        await using var server = await ServeAsync();

        using var response = await SendAsync(server, EmptyMessage, request => SetContentType(request, contentType));
        await response.Content.ReadAsByteArrayAsync();

        Assert.That(response.TrailingHeaders.GetValues("grpc-status"), Is.EqualTo(["0"]));
    }

    [TestCase("application/json")]
    [TestCase("application/grpc-web")]
    public async Task Any_other_content_type_is_refused(string contentType)
    {
        await using var server = await ServeAsync();

        using var response = await SendAsync(server, EmptyMessage, request => SetContentType(request, contentType));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [Test]
    public async Task A_request_that_is_no_post_is_refused()
    {
        await using var server = await ServeAsync();

        using var response = await SendAsync(server, EmptyMessage, request => request.Method = HttpMethod.Put);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    private static Task<GrpcServer> ServeAsync(Func<CancellationToken, Task>? handler = null) =>
        LogService.StartAsync((_, token) => handler?.Invoke(token) ?? Task.CompletedTask);

    private static void SetContentType(HttpRequestMessage request, string contentType)
    {
        request.Content!.Headers.Remove("content-type");
        request.Content.Headers.TryAddWithoutValidation("content-type", contentType);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        GrpcServer server, byte[] body, Action<HttpRequestMessage>? change = null, string? timeout = null)
    {
        using var http = new HttpMessageInvoker(PeerConnection.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{server.Address}{EngineMethods.Log.Path}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new FrameContent(body),
        };
        SetContentType(request, "application/grpc");
        change?.Invoke(request);
        if (timeout is not null)
        {
            request.Headers.Add("grpc-timeout", timeout);
        }

        var response = await http.SendAsync(request, CancellationToken.None).WaitAsync(Patience);
        await response.Content.LoadIntoBufferAsync().WaitAsync(Patience);
        return response;
    }

    private static void AssertStatus(HttpResponseMessage response, GrpcStatusCode code)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(GrpcStatus.TryRead(response.Headers, out var status), Is.True);
            Assert.That(status?.Code, Is.EqualTo(code));
        }
    }
}
