using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Protocol.Tests.Peer;

/// <summary>Our client, as a program uses it, against a server of grpc-js.</summary>
public sealed class CallsToNodeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private GrpcChannel _channel = null!;

    [OneTimeSetUp]
    public void Connect() => _channel = GrpcChannel.ForAddress(PeerSetUp.ServerAddress);

    [OneTimeTearDown]
    public void Disconnect() => _channel.Dispose();

    [Test]
    public async Task A_registration_with_every_field_comes_through([Values(0, 1)] int variant)
    {
        var request = MessageFiller.Fill<RegisterResourceRequest>(variant);

        var response = await _channel.CallAsync(ResourceMonitorMethods.RegisterResource, request, Patience);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                RegisterResourceRequest.Parser.ParseFrom(ByteString.FromBase64(response.Urn)), Is.EqualTo(request));
            Assert.That(response.Object, Is.EqualTo(request.Object));
        }
    }

    [Test]
    public async Task A_log_message_is_accepted()
    {
        var response = await _channel.CallAsync(EngineMethods.Log, MessageFiller.Fill<LogRequest>(), Patience);

        Assert.That(response, Is.EqualTo(new Empty()));
    }

    [Test]
    public async Task A_reply_with_nothing_but_defaults_is_a_reply()
    {
        var response = await AskAsync(new JsonObject { ["behaviour"] = "answer", ["value"] = false });

        Assert.That(response.HasSupport, Is.False);
    }

    [TestCase("plain")]
    [TestCase("100% não: “aspas” 🚀")]
    [TestCase("two\nlines\tand a tab")]
    public async Task A_status_arrives_with_its_code_its_text_and_its_details(string text)
    {
        var cause = new ErrorCause { Message = "porquê", StackTrace = "at x" };
        var details = new Google.Rpc.Status { Code = 9, Message = text, Details = { Any.Pack(cause) } };

        var failure = await FailureAsync(new JsonObject
        {
            ["behaviour"] = "fail",
            ["code"] = (int)GrpcStatusCode.FailedPrecondition,
            ["text"] = text,
            ["details"] = details.ToByteString().ToBase64(),
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.FailedPrecondition));
            Assert.That(failure.Detail, Is.EqualTo(text));
            Assert.That(failure.Details.Single().Unpack<ErrorCause>(), Is.EqualTo(cause));
        }
    }

    [Test]
    public async Task A_method_that_the_peer_does_not_have_is_unimplemented()
    {
        var unknown = new GrpcMethod<Empty, Empty>("pulumirpc.ResourceMonitor", "NoSuchMethod");

        var failure = await FailureAsync(() => _channel.CallAsync(unknown, new Empty(), Patience));

        Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.Unimplemented));
    }

    [Test]
    public async Task A_deadline_ends_the_call_on_both_sides()
    {
        var failure = await FailureAsync(
            new JsonObject { ["behaviour"] = "wait", ["key"] = "deadline" }, TimeSpan.FromSeconds(1));

        Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.DeadlineExceeded));
        await PeerSetUp.Peer.AskAsync("awaitCancellation", new JsonObject { ["key"] = "deadline" });
    }

    [Test]
    public async Task Cancelling_the_call_is_seen_by_the_peer()
    {
        using var cancellation = new CancellationTokenSource();
        var request = new SupportsFeatureRequest { Id = """{"behaviour": "wait", "key": "cancelled"}""" };

        var call = _channel.CallAsync(
            ResourceMonitorMethods.SupportsFeature, request, cancellationToken: cancellation.Token);
        await AskAsync(new JsonObject { ["behaviour"] = "answer", ["value"] = true });
        await cancellation.CancelAsync();

        Assert.That(async () => await call.WaitAsync(Patience), Throws.InstanceOf<OperationCanceledException>());
        await PeerSetUp.Peer.AskAsync("awaitCancellation", new JsonObject { ["key"] = "cancelled" });
    }

    [Test]
    public async Task Sixty_four_calls_run_at_once()
    {
        const int Calls = 64;
        var calls = Enumerable.Range(0, Calls)
            .Select(_ => AskAsync(new JsonObject { ["behaviour"] = "gather", ["count"] = Calls }));

        Assert.That(await Task.WhenAll(calls), Has.Length.EqualTo(Calls));
    }

    [Test, NonParallelizable]
    public async Task A_message_of_64_megabytes_passes_in_both_directions()
    {
        var text = new string('x', 64 * 1024 * 1024);

        await _channel.CallAsync(EngineMethods.SetRootResource, new SetRootResourceRequest { Urn = text }, Patience);
        var response = await _channel.CallAsync(EngineMethods.GetRootResource, new GetRootResourceRequest(), Patience);

        Assert.That(response.Urn == text, Is.True);
    }

    private Task<SupportsFeatureResponse> AskAsync(JsonObject behaviour, TimeSpan? deadline = null) =>
        _channel.CallAsync(
            ResourceMonitorMethods.SupportsFeature,
            new SupportsFeatureRequest { Id = behaviour.ToJsonString() },
            deadline ?? Patience);

    private Task<GrpcException> FailureAsync(JsonObject behaviour, TimeSpan? deadline = null) =>
        FailureAsync(() => AskAsync(behaviour, deadline));

    private static async Task<GrpcException> FailureAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (GrpcException failure)
        {
            return failure;
        }

        throw new AssertionException("The call succeeded.");
    }
}
