using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>
/// A policy pack whose process is a shell script; the port that it prints is that of a server in the test.
/// </summary>
public sealed class ScriptedPack : IAsyncDisposable
{
    private readonly TemporaryProject _directory = new();
    private readonly GrpcServer _server;

    private ScriptedPack(GrpcServer server, AnalyzerInfo info)
    {
        _server = server;
        Info = info;
    }

    /// <summary>The executable to name as policy pack.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The names of the calls, in the order in which they came.</summary>
    public List<string> Calls { get; } = [];

    public AnalyzerInfo Info { get; }

    public List<AnalyzeRequest> Analyzed { get; } = [];

    public List<AnalyzeRequest> Remediated { get; } = [];

    public AnalyzeStackRequest? AnalyzedStack { get; private set; }

    public AnalyzerHandshakeRequest? Handshake { get; private set; }

    public AnalyzerStackConfigureRequest? Stack { get; private set; }

    public ConfigureAnalyzerRequest? Configuration { get; private set; }

    /// <summary>Starts the server and writes the script.</summary>
    public static async Task<ScriptedPack> StartAsync(
        Func<AnalyzeRequest, AnalyzeResponse>? analyze = null,
        Func<AnalyzeRequest, RemediateResponse>? remediate = null,
        Func<AnalyzeStackRequest, AnalyzeResponse>? analyzeStack = null,
        AnalyzerInfo? info = null)
    {
        ScriptedPack? pack = null;
        var handlers = new GrpcHandlers()
            .Add(AnalyzerMethods.Handshake, (request, _) => Called("Handshake", () =>
            {
                pack!.Handshake = request;
                return new AnalyzerHandshakeResponse();
            }))
            .Add(AnalyzerMethods.ConfigureStack, (request, _) => Called("ConfigureStack", () =>
            {
                pack!.Stack = request;
                return new AnalyzerStackConfigureResponse();
            }))
            .Add(AnalyzerMethods.GetPluginInfo, (_, _) => Called("GetPluginInfo", () => new PluginInfo { Version = "1.0.0" }))
            .Add(AnalyzerMethods.GetAnalyzerInfo, (_, _) => Called("GetAnalyzerInfo", () => pack!.Info))
            .Add(AnalyzerMethods.Configure, (request, _) => Called("Configure", () =>
            {
                pack!.Configuration = request;
                return new Empty();
            }))
            .Add(AnalyzerMethods.Remediate, (request, _) => Called($"Remediate {request.Name}", () =>
            {
                pack!.Remediated.Add(request);
                return remediate?.Invoke(request) ?? new RemediateResponse();
            }))
            .Add(AnalyzerMethods.Analyze, (request, _) => Called($"Analyze {request.Name}", () =>
            {
                pack!.Analyzed.Add(request);
                return analyze?.Invoke(request) ?? new AnalyzeResponse();
            }))
            .Add(AnalyzerMethods.AnalyzeStack, (request, _) => Called("AnalyzeStack", () =>
            {
                pack!.AnalyzedStack = request;
                return analyzeStack?.Invoke(request) ?? new AnalyzeResponse();
            }))
            .Add(AnalyzerMethods.Cancel, (_, _) => Called("Cancel", () => new Empty()));
        var server = await GrpcServer.StartAsync(handlers);
        pack = new ScriptedPack(server, info ?? Standard());
        pack.Path = pack._directory.WriteScript("pack.sh", $"echo {server.Port}\nexec sleep 60");
        return pack;

        Task<T> Called<T>(string name, Func<T> answer)
        {
            lock (pack!.Calls)
            {
                pack.Calls.Add(name);
                return Task.FromResult(answer());
            }
        }
    }

    /// <summary>A pack with one mandatory policy, <c>named</c>.</summary>
    public static AnalyzerInfo Standard() => new()
    {
        Name = "scripted",
        Version = "1.2.3",
        SupportsConfig = true,
        Policies =
        {
            new PolicyInfo
            {
                Name = "named",
                Description = "Resources have names.",
                EnforcementLevel = EnforcementLevel.Mandatory,
                Severity = PolicySeverity.High,
                PolicyType = PolicyType.Resource,
            },
        },
    };

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _directory.Dispose();
    }
}
