using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Policy.Tests.Drivers;

/// <summary>
/// Calls a pack as the engine does, with the protocol's own messages: the pack's lazy ones are not used on this side.
/// </summary>
internal sealed class PackClient(string address) : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(address);

    public Task HandshakeAsync(string engineAddress) => CallAsync(
        AnalyzerMethods.Handshake, new AnalyzerHandshakeRequest { EngineAddress = engineAddress });

    public Task ConfigureStackAsync(
        string project, bool isDryRun = false, string? config = null, string? tag = null)
    {
        var request = new AnalyzerStackConfigureRequest
        {
            Stack = "test",
            Project = project,
            Organization = "acme",
            DryRun = isDryRun,
        };
        if (config is not null)
        {
            request.Config[$"{project}:value"] = config;
        }

        if (tag is not null)
        {
            request.Tags["value"] = tag;
        }

        return CallAsync(AnalyzerMethods.ConfigureStack, request);
    }

    public Task<PluginInfo> GetPluginInfoAsync() => CallAsync(AnalyzerMethods.GetPluginInfo, new Empty());

    public Task<AnalyzerInfo> GetInfoAsync() => CallAsync(AnalyzerMethods.GetAnalyzerInfo, new Empty());

    public Task ConfigureAsync(params (string Policy, WireLevel Level, string Json)[] entries)
    {
        var request = new ConfigureAnalyzerRequest();
        foreach (var (policy, level, json) in entries)
        {
            request.PolicyConfig[policy] = new PolicyConfig
            {
                EnforcementLevel = level,
                Properties = Struct.Parser.ParseJson(json),
            };
        }

        return CallAsync(AnalyzerMethods.Configure, request);
    }

    public Task<RemediateResponse> RemediateAsync(AnalyzeRequest request) =>
        CallAsync(AnalyzerMethods.Remediate, request);

    public Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request, CancellationToken cancellationToken = default) =>
        _channel.CallAsync(AnalyzerMethods.Analyze, request, Deadline, cancellationToken);

    public Task<AnalyzeResponse> AnalyzeStackAsync(params AnalyzerResource[] resources) =>
        CallAsync(AnalyzerMethods.AnalyzeStack, new AnalyzeStackRequest { Resources = { resources } });

    public Task CancelAsync() => CallAsync(AnalyzerMethods.Cancel, new Empty());

    public Task<TResponse> CallAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, TRequest request)
        where TRequest : class, Google.Protobuf.IMessage<TRequest>, new()
        where TResponse : class, Google.Protobuf.IMessage<TResponse>, new() =>
        _channel.CallAsync(method, request, Deadline);

    public void Dispose() => _channel.Dispose();
}
