using System.Collections.Concurrent;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Policy.Tests.Drivers;

/// <summary>The engine's side of a pack's callbacks: it takes log messages.</summary>
internal sealed class EngineDouble : IAsyncDisposable
{
    private readonly GrpcServer _server;
    private readonly ConcurrentQueue<LogRequest> _log;

    private EngineDouble(GrpcServer server, ConcurrentQueue<LogRequest> log)
    {
        _server = server;
        _log = log;
    }

    public string Address => _server.Address;

    public IReadOnlyList<LogRequest> Log => [.. _log];

    public static async Task<EngineDouble> StartAsync()
    {
        var log = new ConcurrentQueue<LogRequest>();
        var handlers = new GrpcHandlers().Add(EngineMethods.Log, (request, _) =>
        {
            log.Enqueue(request);
            return Task.FromResult(new Empty());
        });
        return new EngineDouble(await GrpcServer.StartAsync(handlers), log);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
