using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Protocol.Tests.Transport;

public sealed class CallTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task A_reply_comes_back()
    {
        await using var server = await GrpcServer.StartAsync(new GrpcHandlers().Add(
            ResourceMonitorMethods.SupportsFeature,
            (request, _) => Task.FromResult(new SupportsFeatureResponse { HasSupport = request.Id == "secrets" })));
        using var channel = GrpcChannel.ForAddress(server.Address);

        var reply = await channel.CallAsync(
            ResourceMonitorMethods.SupportsFeature, new SupportsFeatureRequest { Id = "secrets" }, Patience);

        Assert.That(reply.HasSupport, Is.True);
    }

    [Test]
    public async Task A_status_arrives_with_its_code_and_its_text([Values(
        "plain", "", "100% não: “aspas” 🚀", "two\r\nlines", "%41", "tab\tnul\0")] string text)
    {
        await using var server = await ServeLogAsync((_, _) => throw new GrpcException(GrpcStatusCode.NotFound, text));
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await FailureAsync(channel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.NotFound));
            Assert.That(failure.Detail, Is.EqualTo(text));
        }
    }

    [Test]
    public async Task Status_details_arrive_with_the_status()
    {
        var cause = new ErrorCause { Message = "a divisão por zero", StackTrace = "at Rule\nat Pack" };
        await using var server = await ServeLogAsync((_, _) => throw new GrpcException(GrpcStatusCode.Unknown, "failed")
        {
            Details = [Any.Pack(cause)],
        });
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await FailureAsync(channel);

        Assert.That(failure.Details.Select(detail => detail.Unpack<ErrorCause>()), Is.EqualTo([cause]));
    }

    [Test]
    public async Task A_status_text_of_any_length_still_arrives_as_a_status()
    {
        await using var server = await ServeLogAsync((_, _) =>
            throw new GrpcException(GrpcStatusCode.Aborted, new string('é', 1_000_000)));
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await FailureAsync(channel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.Aborted));
            Assert.That(failure.Detail, Does.StartWith(new string('é', 1000)).And.Not.Contain("\uFFFD"));
        }
    }

    [Test]
    public async Task An_exception_of_a_handler_is_unknown_with_its_message()
    {
        await using var server = await ServeLogAsync((_, _) => throw new InvalidOperationException("the rule is broken"));
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await FailureAsync(channel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.Unknown));
            Assert.That(failure.Detail, Is.EqualTo("the rule is broken"));
        }
    }

    [Test]
    public async Task A_method_without_a_handler_is_unimplemented()
    {
        await using var server = await GrpcServer.StartAsync(new GrpcHandlers());
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await FailureAsync(channel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.Unimplemented));
            Assert.That(failure.Detail, Does.Contain("/pulumirpc.Engine/Log"));
        }
    }

    [Test]
    public async Task A_refused_connection_is_unavailable()
    {
        string address;
        await using (var server = await GrpcServer.StartAsync(new GrpcHandlers()))
        {
            address = server.Address;
        }

        using var channel = GrpcChannel.ForAddress(address);

        var failure = await FailureAsync(channel);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.Unavailable));
            Assert.That(failure.Detail, Does.Contain(address));
        }
    }

    [Test]
    public async Task A_deadline_ends_the_call_on_both_sides()
    {
        var fired = new TaskCompletionSource();
        await using var server = await ServeLogAsync(async (_, token) =>
        {
            token.Register(fired.SetResult);
            await Task.Delay(Timeout.Infinite, token);
        });
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await FailureAsync(channel, TimeSpan.FromSeconds(1));

        Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.DeadlineExceeded));
        await fired.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task A_deadline_ends_the_call_of_a_handler_that_ignores_its_token()
    {
        var never = new TaskCompletionSource();
        await using var server = await ServeLogAsync((_, _) => never.Task);
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await FailureAsync(channel, TimeSpan.FromMilliseconds(150));

        Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.DeadlineExceeded));
    }

    [Test]
    public async Task A_deadline_that_has_passed_ends_the_call_at_once()
    {
        await using var server = await ServeLogAsync((_, _) => Task.CompletedTask);
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await FailureAsync(channel, TimeSpan.FromSeconds(-1));

        Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.DeadlineExceeded));
    }

    [Test]
    public async Task Cancelling_the_call_fires_the_token_of_the_handler()
    {
        var entered = new TaskCompletionSource();
        var fired = new TaskCompletionSource();
        await using var server = await ServeLogAsync(async (_, token) =>
        {
            token.Register(fired.SetResult);
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        using var channel = GrpcChannel.ForAddress(server.Address);
        using var cancellation = new CancellationTokenSource();

        var call = channel.CallAsync(EngineMethods.Log, new LogRequest(), cancellationToken: cancellation.Token);
        await entered.Task.WaitAsync(Patience);
        await cancellation.CancelAsync();

        Assert.That(async () => await call.WaitAsync(Patience), Throws.InstanceOf<OperationCanceledException>());
        await fired.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task Sixty_four_calls_run_at_once()
    {
        const int Calls = 64;
        var arrived = 0;
        var all = new TaskCompletionSource();
        await using var server = await ServeLogAsync((_, _) =>
        {
            if (Interlocked.Increment(ref arrived) == Calls)
            {
                all.SetResult();
            }

            return all.Task;
        });
        using var channel = GrpcChannel.ForAddress(server.Address);

        var calls = Enumerable.Range(0, Calls).Select(_ => channel.CallAsync(EngineMethods.Log, new LogRequest()));

        Assert.That(await Task.WhenAll(calls).WaitAsync(Patience), Has.Length.EqualTo(Calls));
    }

    [Test, NonParallelizable]
    public async Task A_message_of_64_megabytes_passes_in_both_directions()
    {
        var checksum = new string('x', 64 * 1024 * 1024);
        await using var server = await GrpcServer.StartAsync(new GrpcHandlers().Add(
            ResourceMonitorMethods.RegisterResourceOutputs, (_, _) => Task.FromResult(new Empty())).Add(
            EngineMethods.GetRootResource, (_, _) => Task.FromResult(new GetRootResourceResponse { Urn = checksum })).Add(
            EngineMethods.SetRootResource, (request, _) => request.Urn == checksum
                ? Task.FromResult(new SetRootResourceResponse())
                : throw new InvalidOperationException("The request changed on the way.")));
        using var channel = GrpcChannel.ForAddress(server.Address);

        await channel.CallAsync(EngineMethods.SetRootResource, new SetRootResourceRequest { Urn = checksum }, Patience);
        var reply = await channel.CallAsync(EngineMethods.GetRootResource, new GetRootResourceRequest(), Patience);

        Assert.That(reply.Urn == checksum, Is.True);
    }

    [Test]
    public async Task A_message_over_the_limit_is_refused_by_whoever_sees_it_first(
        [Values] bool clientIsStrict, [Values] bool requestIsLarge)
    {
        const int Strict = 100_000;
        var large = new string('x', Strict);
        await using var server = await GrpcServer.StartAsync(
            new GrpcHandlers()
                .Add(EngineMethods.SetRootResource, (_, _) => Task.FromResult(new SetRootResourceResponse()))
                .Add(EngineMethods.GetRootResource, (_, _) => Task.FromResult(new GetRootResourceResponse { Urn = large })),
            clientIsStrict ? GrpcLimits.MaxMessageSize : Strict);
        using var channel = GrpcChannel.ForAddress(
            server.Address, clientIsStrict ? Strict : GrpcLimits.MaxMessageSize);

        Task call = requestIsLarge
            ? channel.CallAsync(EngineMethods.SetRootResource, new SetRootResourceRequest { Urn = large }, Patience)
            : channel.CallAsync(EngineMethods.GetRootResource, new GetRootResourceRequest(), Patience);

        Assert.That(
            async () => await call,
            Throws.InstanceOf<GrpcException>()
                .With.Property(nameof(GrpcException.StatusCode)).EqualTo(GrpcStatusCode.ResourceExhausted)
                .And.Message.Contains("100,000"));
    }

    [Test]
    public async Task Stopping_waits_for_the_calls_that_run()
    {
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var server = await ServeLogAsync((_, _) =>
        {
            entered.SetResult();
            return release.Task;
        });
        using var channel = GrpcChannel.ForAddress(server.Address);
        var call = channel.CallAsync(EngineMethods.Log, new LogRequest());
        await entered.Task.WaitAsync(Patience);

        var stop = server.StopAsync();
        release.SetResult();
        await stop.WaitAsync(Patience);

        Assert.That(await call.WaitAsync(Patience), Is.EqualTo(new Empty()));
    }

    [Test]
    public async Task Stopping_with_a_token_that_fires_aborts_the_calls_that_run()
    {
        var entered = new TaskCompletionSource();
        var fired = new TaskCompletionSource();
        await using var server = await ServeLogAsync(async (_, token) =>
        {
            token.Register(fired.SetResult);
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        using var channel = GrpcChannel.ForAddress(server.Address);
        var call = FailureAsync(channel);
        await entered.Task.WaitAsync(Patience);

        await server.StopAsync(new CancellationToken(canceled: true)).WaitAsync(Patience);

        Assert.That((await call).StatusCode, Is.EqualTo(GrpcStatusCode.Unavailable));
        await fired.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task Disposing_shortens_a_stop_that_waits()
    {
        var entered = new TaskCompletionSource();
        var server = await ServeLogAsync(async (_, token) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        using var channel = GrpcChannel.ForAddress(server.Address);
        var call = FailureAsync(channel);
        await entered.Task.WaitAsync(Patience);

        var stop = server.StopAsync();
        await server.DisposeAsync().AsTask().WaitAsync(Patience);

        await stop.WaitAsync(Patience);
        Assert.That((await call).StatusCode, Is.EqualTo(GrpcStatusCode.Unavailable));
    }

    private static Task<GrpcServer> ServeLogAsync(Func<LogRequest, CancellationToken, Task> handler) =>
        GrpcServer.StartAsync(new GrpcHandlers().Add(EngineMethods.Log, async (request, token) =>
        {
            await handler(request, token);
            return new Empty();
        }));

    private static async Task<GrpcException> FailureAsync(GrpcChannel channel, TimeSpan? deadline = null)
    {
        try
        {
            await channel.CallAsync(EngineMethods.Log, new LogRequest(), deadline ?? Patience);
        }
        catch (GrpcException failure)
        {
            return failure;
        }

        throw new AssertionException("The call succeeded.");
    }
}
