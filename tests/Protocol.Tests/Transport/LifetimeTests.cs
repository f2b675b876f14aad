using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Protocol.Tests.Transport;

public sealed class LifetimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task A_deadline_ends_the_call_on_both_sides()
    {
        var fired = new TaskCompletionSource();
        await using var server = await LogService.StartAsync(async (_, token) =>
        {
            token.Register(fired.SetResult);
            await Task.Delay(Timeout.Infinite, token);
        });
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await LogService.FailureAsync(channel, TimeSpan.FromSeconds(1));

        Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.DeadlineExceeded));
        await fired.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task A_deadline_ends_the_call_of_a_handler_that_ignores_its_token()
    {
        var never = new TaskCompletionSource();
        await using var server = await LogService.StartAsync((_, _) => never.Task);
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await LogService.FailureAsync(channel, TimeSpan.FromMilliseconds(150));

        Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.DeadlineExceeded));
    }

    [Test]
    public async Task A_deadline_that_has_passed_ends_the_call_at_once()
    {
        await using var server = await LogService.StartAsync((_, _) => Task.CompletedTask);
        using var channel = GrpcChannel.ForAddress(server.Address);

        var failure = await LogService.FailureAsync(channel, TimeSpan.FromSeconds(-1));

        Assert.That(failure.StatusCode, Is.EqualTo(GrpcStatusCode.DeadlineExceeded));
    }

    [Test]
    public async Task Cancelling_the_call_fires_the_token_of_the_handler()
    {
        var entered = new TaskCompletionSource();
        var fired = new TaskCompletionSource();
        await using var server = await LogService.StartAsync(async (_, token) =>
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
    public async Task Stopping_waits_for_the_calls_that_run()
    {
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var server = await LogService.StartAsync((_, _) =>
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
        await using var server = await LogService.StartAsync(async (_, token) =>
        {
            token.Register(fired.SetResult);
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        using var channel = GrpcChannel.ForAddress(server.Address);
        var call = LogService.FailureAsync(channel);
        await entered.Task.WaitAsync(Patience);

        await server.StopAsync(new CancellationToken(canceled: true)).WaitAsync(Patience);

        Assert.That((await call).StatusCode, Is.EqualTo(GrpcStatusCode.Unavailable));
        await fired.Task.WaitAsync(Patience);
    }

    [Test]
    public async Task Disposing_shortens_a_stop_that_waits()
    {
        var entered = new TaskCompletionSource();
        var server = await LogService.StartAsync(async (_, token) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        using var channel = GrpcChannel.ForAddress(server.Address);
        var call = LogService.FailureAsync(channel);
        await entered.Task.WaitAsync(Patience);

        var stop = server.StopAsync();
        await server.DisposeAsync().AsTask().WaitAsync(Patience);

        await stop.WaitAsync(Patience);
        Assert.That((await call).StatusCode, Is.EqualTo(GrpcStatusCode.Unavailable));
    }
}
