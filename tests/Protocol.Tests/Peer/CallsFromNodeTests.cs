using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Protocol.Tests.Peer;

/// <summary>A client of grpc-js, as the engine is one, against our server.</summary>
public sealed class CallsFromNodeTests
{
    private const int Gzip = 2;
    private const int Deflate = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task A_request_with_every_field_comes_through(
        [Values(0, 1)] int variant, [Values(0, Gzip)] int compression)
    {
        AnalyzeRequest? received = null;
        var response = MessageFiller.Fill<AnalyzeResponse>(variant);
        await using var server = await ServeAsync((request, _) =>
        {
            received = request;
            return Task.FromResult(response);
        });
        var request = MessageFiller.Fill<AnalyzeRequest>(variant);

        var outcome = await CallAsync(server, request, new JsonObject { ["compression"] = compression });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(outcome), Is.EqualTo(GrpcStatusCode.OK));
            Assert.That(received, Is.EqualTo(request));
            Assert.That(
                AnalyzeResponse.Parser.ParseFrom(outcome.GetProperty("response").GetBytesFromBase64()),
                Is.EqualTo(response));
        }
    }

    [Test]
    public async Task A_compression_that_is_not_supported_is_unimplemented()
    {
        await using var server = await ServeAsync((_, _) => Task.FromResult(new AnalyzeResponse()));

        var outcome = await CallAsync(
            server, MessageFiller.Fill<AnalyzeRequest>(), new JsonObject { ["compression"] = Deflate });

        Assert.That(Code(outcome), Is.EqualTo(GrpcStatusCode.Unimplemented));
    }

    [TestCase("plain")]
    [TestCase("100% não: “aspas” 🚀")]
    [TestCase("two\nlines\tand a tab")]
    public async Task A_status_arrives_with_its_code_its_text_and_its_details(string text)
    {
        var cause = new ErrorCause { Message = "porquê", StackTrace = "at x" };
        await using var server = await ServeAsync((_, _) =>
            throw new GrpcException(GrpcStatusCode.FailedPrecondition, text) { Details = [Any.Pack(cause)] });

        var outcome = await CallAsync(server, new AnalyzeRequest());

        var details = Google.Rpc.Status.Parser.ParseFrom(outcome.GetProperty("details").GetBytesFromBase64());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(outcome), Is.EqualTo(GrpcStatusCode.FailedPrecondition));
            Assert.That(outcome.GetProperty("message").GetString(), Is.EqualTo(text));
            Assert.That(details.Code, Is.EqualTo((int)GrpcStatusCode.FailedPrecondition));
            Assert.That(details.Message, Is.EqualTo(text));
            Assert.That(details.Details.Single().Unpack<ErrorCause>(), Is.EqualTo(cause));
        }
    }

    [Test]
    public async Task A_status_text_of_any_length_still_arrives_as_a_status()
    {
        await using var server = await ServeAsync((_, _) =>
            throw new GrpcException(GrpcStatusCode.Aborted, new string('é', 1_000_000))
            {
                Details = [Any.Pack(new ErrorCause { StackTrace = new string('x', 1_000_000) })],
            });

        var outcome = await CallAsync(server, new AnalyzeRequest());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(outcome), Is.EqualTo(GrpcStatusCode.Aborted));
            Assert.That(outcome.GetProperty("message").GetString(), Does.StartWith(new string('é', 1000)));
        }
    }

    [Test]
    public async Task An_exception_of_a_handler_is_unknown_with_its_message()
    {
        await using var server = await ServeAsync((_, _) => throw new InvalidOperationException("the rule is broken"));

        var outcome = await CallAsync(server, new AnalyzeRequest());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(outcome), Is.EqualTo(GrpcStatusCode.Unknown));
            Assert.That(outcome.GetProperty("message").GetString(), Is.EqualTo("the rule is broken"));
        }
    }

    [Test]
    public async Task A_method_without_a_handler_is_unimplemented()
    {
        await using var server = await GrpcServer.StartAsync(new GrpcHandlers());

        var outcome = await CallAsync(server, MessageFiller.Fill<AnalyzeRequest>());

        Assert.That(Code(outcome), Is.EqualTo(GrpcStatusCode.Unimplemented));
    }

    [Test]
    public async Task A_deadline_fires_the_token_of_the_handler()
    {
        var handler = new WaitingHandler();
        await using var server = await ServeAsync(handler.HandleAsync);

        var outcome = await CallAsync(server, new AnalyzeRequest(), new JsonObject { ["deadline"] = 1000 });

        Assert.That(Code(outcome), Is.EqualTo(GrpcStatusCode.DeadlineExceeded));
        await handler.Cancelled.WaitAsync(Patience);
    }

    [Test]
    public async Task Cancelling_the_call_fires_the_token_of_the_handler()
    {
        var handler = new WaitingHandler();
        await using var server = await ServeAsync(handler.HandleAsync);

        var call = CallAsync(server, new AnalyzeRequest(), new JsonObject { ["key"] = "cancelled" });
        await handler.Entered.WaitAsync(Patience);
        await PeerSetUp.Peer.AskAsync("cancelCall", new JsonObject { ["key"] = "cancelled" });

        Assert.That(Code(await call), Is.EqualTo(GrpcStatusCode.Cancelled));
        await handler.Cancelled.WaitAsync(Patience);
    }

    [Test]
    public async Task Sixty_four_calls_run_at_once()
    {
        const int Calls = 64;
        var arrived = 0;
        var all = new TaskCompletionSource();
        await using var server = await ServeAsync(async (_, _) =>
        {
            if (Interlocked.Increment(ref arrived) == Calls)
            {
                all.SetResult();
            }

            await all.Task;
            return new AnalyzeResponse();
        });

        var outcome = await PeerSetUp.Peer.AskAsync(
            "callAtOnce", Arguments(server, new AnalyzeRequest(), new JsonObject { ["count"] = Calls }));

        Assert.That(outcome.GetProperty("codes").Deserialize<int[]>(), Has.Length.EqualTo(Calls).And.All.Zero);
    }

    [Test, NonParallelizable]
    public async Task A_message_of_64_megabytes_passes_in_both_directions()
    {
        const int Size = 64 * 1024 * 1024;
        await using var server = await ServeAsync((request, _) => Task.FromResult(new AnalyzeResponse
        {
            Diagnostics = { new AnalyzeDiagnostic { Message = request.Urn } },
        }));

        var outcome = await PeerSetUp.Peer.AskAsync(
            "callLarge", new JsonObject { ["address"] = server.Address, ["size"] = Size });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(outcome), Is.EqualTo(GrpcStatusCode.OK));
            Assert.That(outcome.GetProperty("length").GetInt32(), Is.EqualTo(Size));
        }
    }

    [Test]
    public async Task A_message_over_the_limit_is_refused_with_a_status()
    {
        await using var server = await GrpcServer.StartAsync(
            new GrpcHandlers().Add(AnalyzerMethods.Analyze, (_, _) => Task.FromResult(new AnalyzeResponse())),
            maxMessageSize: 1_000_000);

        var outcome = await PeerSetUp.Peer.AskAsync(
            "callLarge", new JsonObject { ["address"] = server.Address, ["size"] = 10_000_000 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(outcome), Is.EqualTo(GrpcStatusCode.ResourceExhausted));
            Assert.That(outcome.GetProperty("message").GetString(), Does.Contain("1,000,000 bytes"));
        }
    }

    private static Task<GrpcServer> ServeAsync(
        Func<AnalyzeRequest, CancellationToken, Task<AnalyzeResponse>> handler) =>
        GrpcServer.StartAsync(new GrpcHandlers().Add(AnalyzerMethods.Analyze, handler));

    private static Task<JsonElement> CallAsync(GrpcServer server, AnalyzeRequest request, JsonObject? options = null) =>
        PeerSetUp.Peer.AskAsync("call", Arguments(server, request, options));

    private static JsonObject Arguments(GrpcServer server, AnalyzeRequest request, JsonObject? options)
    {
        var arguments = options ?? [];
        arguments["address"] = server.Address;
        arguments["path"] = AnalyzerMethods.Analyze.Path;
        arguments["request"] = request.ToByteString().ToBase64();
        return arguments;
    }

    private static GrpcStatusCode Code(JsonElement outcome) => (GrpcStatusCode)outcome.GetProperty("code").GetInt32();

    private sealed class WaitingHandler
    {
        private readonly TaskCompletionSource _entered = new();
        private readonly TaskCompletionSource _cancelled = new();

        public Task Entered => _entered.Task;

        public Task Cancelled => _cancelled.Task;

        public async Task<AnalyzeResponse> HandleAsync(AnalyzeRequest request, CancellationToken cancellationToken)
        {
            cancellationToken.Register(_cancelled.SetResult);
            _entered.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new AnalyzeResponse();
        }
    }
}
