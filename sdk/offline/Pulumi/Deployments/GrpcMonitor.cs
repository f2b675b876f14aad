using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi;

/// <summary>The resource monitor behind a gRPC address.</summary>
internal sealed class GrpcMonitor(GrpcChannel channel) : IMonitor
{
    public async Task<bool> SupportsFeatureAsync(string id)
    {
        var request = new SupportsFeatureRequest { Id = id };
        var response = await channel.CallAsync(ResourceMonitorMethods.SupportsFeature, request).ConfigureAwait(false);
        return response.HasSupport;
    }

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResource, request);

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.ReadResource, request);

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResourceOutputs, request);

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.Invoke, request);

    public Task<CallResponse> CallAsync(ResourceCallRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.Call, request);

    public async Task<string> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) =>
        (await channel.CallAsync(ResourceMonitorMethods.RegisterPackage, request).ConfigureAwait(false)).Ref;

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await channel.CallAsync(ResourceMonitorMethods.SignalAndWaitForShutdown, new Empty()).ConfigureAwait(false);
        }
        catch (GrpcException exception) when (exception.StatusCode == GrpcStatusCode.Unimplemented)
        {
            // An engine from before this call existed has nothing to wait for.
        }
    }
}
