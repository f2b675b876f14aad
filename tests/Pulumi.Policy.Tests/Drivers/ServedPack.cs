using Alicerce.Protocol;
using Pulumi.Policy.Hosting;

namespace Pulumi.Policy.Tests.Drivers;

/// <summary>A pack served over gRPC inside the test's own process, and the engine that it logs to.</summary>
internal sealed class ServedPack : IAsyncDisposable
{
    private readonly GrpcServer _server;
    private readonly EngineLog _log;
    private readonly CancellationTokenSource _ending;

    private ServedPack(GrpcServer server, EngineLog log, CancellationTokenSource ending, EngineDouble engine)
    {
        _server = server;
        _log = log;
        _ending = ending;
        Engine = engine;
        Client = new PackClient(server.Address);
    }

    public string Address => _server.Address;

    public PackClient Client { get; }

    public EngineDouble Engine { get; }

    public bool IsEnding => _ending.IsCancellationRequested;

    public static Task<ServedPack> StartAsync(PolicyPack pack) => StartAsync(_ => pack);

    public static async Task<ServedPack> StartAsync(Func<StackInfo, PolicyPack> createPack, bool connect = true)
    {
        var engine = await EngineDouble.StartAsync();
        var ending = new CancellationTokenSource();
        var log = new EngineLog(TextWriter.Null);
        var service = new AnalyzerService(createPack, log, TimeProvider.System, ending);
        var served = new ServedPack(await GrpcServer.StartAsync(service.Handlers()), log, ending, engine);
        if (connect)
        {
            await served.Client.HandshakeAsync(engine.Address);
        }

        return served;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await _log.DisposeAsync();
        await Engine.DisposeAsync();
        _ending.Dispose();
    }
}
