using Pulumirpc;

namespace Alicerce.Protocol.Tests.Transport;

public sealed class LoadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task Sixty_four_calls_run_at_once()
    {
        const int Calls = 64;
        var arrived = 0;
        var all = new TaskCompletionSource();
        await using var server = await LogService.StartAsync((_, _) =>
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
        var text = new string('x', 64 * 1024 * 1024);
        await using var server = await GrpcServer.StartAsync(new GrpcHandlers().Add(
            EngineMethods.GetRootResource,
            (_, _) => Task.FromResult(new GetRootResourceResponse { Urn = text })).Add(
            EngineMethods.SetRootResource, (request, _) => request.Urn == text
                ? Task.FromResult(new SetRootResourceResponse())
                : throw new InvalidOperationException("The request changed on the way.")));
        using var channel = GrpcChannel.ForAddress(server.Address);

        await channel.CallAsync(EngineMethods.SetRootResource, new SetRootResourceRequest { Urn = text }, Patience);
        var reply = await channel.CallAsync(EngineMethods.GetRootResource, new GetRootResourceRequest(), Patience);

        Assert.That(reply.Urn == text, Is.True);
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
                .Add(
                    EngineMethods.GetRootResource,
                    (_, _) => Task.FromResult(new GetRootResourceResponse { Urn = large })),
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
}
