using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>Answers a test program from its mocks.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private const string OutputValues = "outputValues";

    private readonly Lock _lock = new();
    private readonly List<Resource> _resources = [];
    private readonly Dictionary<string, Struct> _registered = [];

    public ImmutableArray<Resource> Resources()
    {
        lock (_lock)
        {
            return [.. _resources];
        }
    }

    /// <summary>Everything but output values, which would show outputs among the inputs that mocks read.</summary>
    public Task<bool> SupportsFeatureAsync(string id) => Task.FromResult(id != OutputValues);

    public async Task<RegisterResourceResponse> RegisterResourceAsync(
        Resource resource, RegisterResourceRequest request)
    {
        Add(resource);
        var urn = NewUrn(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.TypeToken)
        {
            return new RegisterResourceResponse { Urn = urn, Object = new Struct() };
        }

        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = MockValues.Read(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        }).ConfigureAwait(false);

        var properties = await MockValues.WriteAsync(state).ConfigureAwait(false);
        Remember(urn, id ?? request.ImportId, properties);
        return new RegisterResourceResponse { Urn = urn, Id = id ?? request.ImportId, Object = properties };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = MockValues.Read(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);

        var urn = NewUrn(request.Parent, request.Type, request.Name);
        var properties = await MockValues.WriteAsync(state).ConfigureAwait(false);
        Remember(urn, id, properties);
        Add(resource);
        return new ReadResourceResponse { Urn = urn, Properties = properties };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            request.Urn,
            request.Outputs.Fields.ToImmutableDictionary(
                field => field.Key,
                field => new Output<object?>(Deserializer.Deserialize(field.Value)))));

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        new()
        {
            Return = request.Tok == Invoker.GetResourceToken
                ? Find(request.Args.Fields["urn"].StringValue)
                : await CallAsync(request.Tok, request.Args, request.Provider).ConfigureAwait(false),
        };

    public async Task<CallResponse> CallAsync(ResourceCallRequest request) =>
        new() { Return = await CallAsync(request.Tok, request.Args, request.Provider).ConfigureAwait(false) };

    public Task<string> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) =>
        Task.FromResult($"{request.Name}-{request.Version}");

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private async Task<Struct> CallAsync(string token, Struct args, string provider)
    {
        var result = await mocks.CallAsync(new MockCallArgs
        {
            Token = token,
            Args = MockValues.Read(args),
            Provider = provider,
        }).ConfigureAwait(false);
        return await MockValues.WriteAsync(result).ConfigureAwait(false);
    }

    private void Add(Resource resource)
    {
        lock (_lock)
        {
            _resources.Add(resource);
        }
    }

    private void Remember(string urn, string? id, Struct state)
    {
        var entry = new Struct { Fields = { ["urn"] = Value.ForString(urn), ["state"] = Value.ForStruct(state) } };
        if (id is not null)
        {
            entry.Fields["id"] = Value.ForString(id);
        }

        lock (_lock)
        {
            _registered[urn] = entry;
        }
    }

    private Struct Find(string urn)
    {
        lock (_lock)
        {
            return _registered.GetValueOrDefault(urn)
                ?? throw new InvalidOperationException($"Unknown resource {urn}");
        }
    }

    /// <summary>
    /// Of the parents' types only the first is kept, so below the stack every URN starts with the stack's type. Tests
    /// that compare URNs rely on it.
    /// </summary>
    private string NewUrn(string parent, string type, string name)
    {
        var qualified = parent.Length == 0 ? type : $"{parent.Split("::")[2].Split('$')[0]}${type}";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{qualified}::{name}";
    }
}
