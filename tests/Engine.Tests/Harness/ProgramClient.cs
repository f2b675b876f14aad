using Alicerce.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>Speaks to the engine as a program does.</summary>
public sealed class ProgramClient(GrpcChannel channel, IReadOnlyDictionary<string, string> variables)
{
    public IReadOnlyDictionary<string, string> Variables { get; } = variables;

    public string StackUrn { get; private set; } = "";

    public async Task<string> RegisterStackAsync()
    {
        var stack = await RegisterAsync(new RegisterResourceRequest
        {
            Type = "pulumi:pulumi:Stack",
            Name = $"{Variables["PULUMI_PROJECT"]}-{Variables["PULUMI_STACK"]}",
        });
        StackUrn = stack.Urn;
        return StackUrn;
    }

    /// <summary>A custom resource below the stack.</summary>
    public Task<RegisterResourceResponse> RegisterAsync(
        string type, string name, string json = "{}", Action<RegisterResourceRequest>? with = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Custom = true,
            Parent = StackUrn,
            Object = JsonParser.Default.Parse<Struct>(json),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
        };
        with?.Invoke(request);
        return RegisterAsync(request);
    }

    public Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResource, request);

    public Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.ReadResource, request);

    public Task RegisterOutputsAsync(string urn, string json) => channel.CallAsync(
        ResourceMonitorMethods.RegisterResourceOutputs,
        new RegisterResourceOutputsRequest { Urn = urn, Outputs = JsonParser.Default.Parse<Struct>(json) });

    public Task<ResourceInvokeResponse> InvokeAsync(string token, string json = "{}") => channel.CallAsync(
        ResourceMonitorMethods.Invoke,
        new ResourceInvokeRequest { Tok = token, Args = JsonParser.Default.Parse<Struct>(json) });

    public async Task<bool> SupportsAsync(string feature) =>
        (await channel.CallAsync(ResourceMonitorMethods.SupportsFeature, new SupportsFeatureRequest { Id = feature }))
        .HasSupport;

    public Task LogAsync(LogSeverity severity, string message, string urn = "") => channel.CallAsync(
        EngineMethods.Log, new LogRequest { Severity = severity, Message = message, Urn = urn });

    public Task<TResponse> CallAsync<TRequest, TResponse>(GrpcMethod<TRequest, TResponse> method, TRequest request)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => channel.CallAsync(method, request);

    public bool HasShutDown { get; private set; }

    public Task ShutDownAsync()
    {
        HasShutDown = true;
        return channel.CallAsync(ResourceMonitorMethods.SignalAndWaitForShutdown, new Empty());
    }
}
