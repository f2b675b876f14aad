using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Protocol;

/// <summary>The methods of <c>pulumirpc.ResourceMonitor</c>, which the engine serves to the program.</summary>
public static class ResourceMonitorMethods
{
    private const string Service = "pulumirpc.ResourceMonitor";

    /// <summary>What is being deployed, and what the engine can do.</summary>
    public static GrpcMethod<Empty, DeploymentInfo> GetDeploymentInfo { get; } = new(Service, "GetDeploymentInfo");

    /// <summary>Whether the engine has a feature.</summary>
    public static GrpcMethod<SupportsFeatureRequest, SupportsFeatureResponse> SupportsFeature { get; } =
        new(Service, "SupportsFeature");

    /// <summary>Runs a function of a provider.</summary>
    public static GrpcMethod<ResourceInvokeRequest, ResourceInvokeResponse> Invoke { get; } = new(Service, "Invoke");

    /// <summary>Runs a method of a resource.</summary>
    public static GrpcMethod<ResourceCallRequest, CallResponse> Call { get; } = new(Service, "Call");

    /// <summary>Reads a resource that this stack does not manage.</summary>
    public static GrpcMethod<ReadResourceRequest, ReadResourceResponse> ReadResource { get; } =
        new(Service, "ReadResource");

    /// <summary>Whether a resource with this id exists.</summary>
    public static GrpcMethod<ExistsResourceRequest, ExistsResourceResponse> ExistsResource { get; } =
        new(Service, "ExistsResource");

    /// <summary>Declares a resource.</summary>
    public static GrpcMethod<RegisterResourceRequest, RegisterResourceResponse> RegisterResource { get; } =
        new(Service, "RegisterResource");

    /// <summary>Sets the outputs of a component or of the stack.</summary>
    public static GrpcMethod<RegisterResourceOutputsRequest, Empty> RegisterResourceOutputs { get; } =
        new(Service, "RegisterResourceOutputs");

    /// <summary>Adds a transform of every resource.</summary>
    public static GrpcMethod<Callback, Empty> RegisterStackTransform { get; } = new(Service, "RegisterStackTransform");

    /// <summary>Adds a transform of every invoke.</summary>
    public static GrpcMethod<Callback, Empty> RegisterStackInvokeTransform { get; } =
        new(Service, "RegisterStackInvokeTransform");

    /// <summary>Adds a hook that resources can name.</summary>
    public static GrpcMethod<RegisterResourceHookRequest, Empty> RegisterResourceHook { get; } =
        new(Service, "RegisterResourceHook");

    /// <summary>Adds an error hook that resources can name.</summary>
    public static GrpcMethod<RegisterErrorHookRequest, Empty> RegisterErrorHook { get; } =
        new(Service, "RegisterErrorHook");

    /// <summary>Declares a parameterized package.</summary>
    public static GrpcMethod<RegisterPackageRequest, RegisterPackageResponse> RegisterPackage { get; } =
        new(Service, "RegisterPackage");

    /// <summary>Says that the program is done, and waits until it may exit.</summary>
    public static GrpcMethod<Empty, Empty> SignalAndWaitForShutdown { get; } =
        new(Service, "SignalAndWaitForShutdown");
}
