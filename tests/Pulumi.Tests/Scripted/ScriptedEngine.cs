using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Tests.Scripted;

/// <summary>
/// The engine and the resource monitor that a program under test talks to; it keeps all that it is told.
/// </summary>
internal sealed class ScriptedEngine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A program reads its environment when it starts, and there is one environment for all tests.
    private static readonly Lock EnvironmentLock = new();

    private readonly Lock _lock = new();
    private readonly List<string> _order = [];
    private GrpcServer? _server;

    public HashSet<string> UnsupportedFeatures { get; } = [];

    public List<string> FeaturesAsked { get; } = [];

    public List<RegisterResourceRequest> Registered { get; } = [];

    public List<ReadResourceRequest> Reads { get; } = [];

    public List<RegisterResourceOutputsRequest> Outputs { get; } = [];

    public List<ResourceInvokeRequest> Invokes { get; } = [];

    public List<ResourceCallRequest> Calls { get; } = [];

    public List<Pulumirpc.RegisterPackageRequest> Packages { get; } = [];

    public List<LogRequest> Logs { get; } = [];

    public List<string> VersionsRequired { get; } = [];

    public int Shutdowns { get; private set; }

    /// <summary>
    /// What happened, in order: <c>register name</c>, <c>outputs name</c>, <c>shutdown</c> and so on.
    /// </summary>
    public IReadOnlyList<string> Order => _order;

    public IEnumerable<string> Errors =>
        Logs.Where(log => log.Severity == LogSeverity.Error).Select(log => log.Message);

    public IEnumerable<string> Warnings =>
        Logs.Where(log => log.Severity == LogSeverity.Warning).Select(log => log.Message);

    /// <summary>Answers a registration; by default an engine that applies what it is given.</summary>
    public Func<RegisterResourceRequest, RegisterResourceResponse> OnRegister { get; set; } = Applied;

    public Func<ReadResourceRequest, ReadResourceResponse> OnRead { get; set; } = request => new()
    {
        Urn = UrnOf(request.Parent, request.Type, request.Name),
        Properties = request.Properties,
    };

    public Func<ResourceInvokeRequest, ResourceInvokeResponse> OnInvoke { get; set; } = request =>
        new() { Return = request.Args };

    public Func<ResourceCallRequest, CallResponse> OnCall { get; set; } = _ => new() { Return = new Struct() };

    public Func<LogRequest, Task> OnLog { get; set; } = _ => Task.CompletedTask;

    public Func<Task> OnShutdown { get; set; } = () => Task.CompletedTask;

    public bool IsDryRun { get; set; }

    public Dictionary<string, string?> Variables { get; } = [];

    public static async Task<ScriptedEngine> StartAsync()
    {
        var engine = new ScriptedEngine();
        engine._server = await GrpcServer.StartAsync(engine.Handlers());
        return engine;
    }

    /// <summary>The registration of the resource with a name.</summary>
    public RegisterResourceRequest Registration(string name) => Registered.Single(request => request.Name == name);

    /// <summary>Runs a program under this engine and returns its exit code.</summary>
    public async Task<int> DeployAsync(Func<Task<int>> program)
    {
        Task<int> run;
        lock (EnvironmentLock)
        {
            var before = new Dictionary<string, string?>();
            foreach (var (name, value) in Environment())
            {
                before[name] = System.Environment.GetEnvironmentVariable(name);
                System.Environment.SetEnvironmentVariable(name, value);
            }

            try
            {
                run = program();
            }
            finally
            {
                foreach (var (name, value) in before)
                {
                    System.Environment.SetEnvironmentVariable(name, value);
                }
            }
        }

        return await run.WaitAsync(Patience);
    }

    /// <summary>Runs a program under this engine and returns its exit code.</summary>
    public Task<int> RunAsync(Action program) => DeployAsync(() => Deployment.RunAsync(program));

    public static RegisterResourceResponse Applied(RegisterResourceRequest request) => new()
    {
        Urn = UrnOf(request.Parent, request.Type, request.Name),
        Id = request.Custom ? $"{request.Name}-id" : "",
        Object = request.Object,
    };

    /// <summary>A preview's answer: no id, and nothing but the inputs.</summary>
    public static RegisterResourceResponse Previewed(RegisterResourceRequest request)
    {
        var response = Applied(request);
        response.Id = "";
        return response;
    }

    public static string UrnOf(string parent, string type, string name) =>
        parent.Length == 0 || parent.Contains(Stack, StringComparison.Ordinal)
            ? $"urn:pulumi:dev::shop::{type}::{name}"
            : $"{parent[..parent.LastIndexOf("::", StringComparison.Ordinal)]}${type}::{name}";

    public const string Stack = "pulumi:pulumi:Stack";

    public const string StackUrn = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private Dictionary<string, string?> Environment()
    {
        var variables = new Dictionary<string, string?>
        {
            ["PULUMI_MONITOR"] = _server!.Address,
            ["PULUMI_ENGINE"] = _server.Address,
            ["PULUMI_PROJECT"] = "shop",
            ["PULUMI_STACK"] = "dev",
            ["PULUMI_DRY_RUN"] = IsDryRun ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "16",
            ["PULUMI_CONFIG"] = null,
            ["PULUMI_CONFIG_SECRET_KEYS"] = null,
            ["PULUMI_ORGANIZATION"] = null,
            ["PULUMI_ROOT_DIRECTORY"] = null,
        };
        foreach (var (name, value) in Variables)
        {
            variables[name] = value;
        }

        return variables;
    }

    private GrpcHandlers Handlers() => new GrpcHandlers()
        .Add(ResourceMonitorMethods.SupportsFeature, (request, _) => Answer(FeaturesAsked, request.Id, null,
            () => new SupportsFeatureResponse { HasSupport = !UnsupportedFeatures.Contains(request.Id) }))
        .Add(ResourceMonitorMethods.RegisterResource, (request, _) => Answer(
            Registered, request, $"register {request.Name}", () => OnRegister(request)))
        .Add(ResourceMonitorMethods.ReadResource, (request, _) => Answer(
            Reads, request, $"read {request.Name}", () => OnRead(request)))
        .Add(ResourceMonitorMethods.RegisterResourceOutputs, (request, _) => Answer(
            Outputs, request, $"outputs {request.Urn.Split("::")[^1]}", () => new Empty()))
        .Add(ResourceMonitorMethods.Invoke, (request, _) => Answer(
            Invokes, request, $"invoke {request.Tok}", () => OnInvoke(request)))
        .Add(ResourceMonitorMethods.Call, (request, _) => Answer(
            Calls, request, $"call {request.Tok}", () => OnCall(request)))
        .Add(ResourceMonitorMethods.RegisterPackage, (request, _) => Answer(
            Packages, request, null, () => new RegisterPackageResponse { Ref = $"ref-{request.Name}" }))
        .Add(ResourceMonitorMethods.SignalAndWaitForShutdown, async (_, _) =>
        {
            await Answer([], "", "shutdown", () => new Empty());
            Shutdowns++;
            await OnShutdown();
            return new Empty();
        })
        .Add(EngineMethods.RequirePulumiVersion, (request, _) => Answer(
            VersionsRequired, request.PulumiVersionRange, null, () => new RequirePulumiVersionResponse()))
        .Add(EngineMethods.Log, async (request, _) =>
        {
            await Answer(Logs, request, null, () => new Empty());
            await OnLog(request);
            return new Empty();
        });

    private Task<TResponse> Answer<TRequest, TResponse>(
        List<TRequest> kept, TRequest request, string? happened, Func<TResponse> answer)
    {
        lock (_lock)
        {
            kept.Add(request);
            if (happened is not null)
            {
                _order.Add(happened);
            }
        }

        return Task.FromResult(answer());
    }
}
