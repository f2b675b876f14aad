using Pulumirpc;

namespace Pulumi;

/// <summary>The side of the engine that resources are registered with.</summary>
internal interface IMonitor
{
    Task<bool> SupportsFeatureAsync(string id);

    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    Task<CallResponse> CallAsync(ResourceCallRequest request);

    Task<string> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request);

    Task SignalAndWaitForShutdownAsync();
}
