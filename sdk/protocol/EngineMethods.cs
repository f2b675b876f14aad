using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Protocol;

/// <summary>The methods of <c>pulumirpc.Engine</c>, which the engine serves.</summary>
public static class EngineMethods
{
    private const string Service = "pulumirpc.Engine";

    /// <summary>Shows a message; one of severity <c>ERROR</c> fails the operation.</summary>
    public static GrpcMethod<LogRequest, Empty> Log { get; } = new(Service, "Log");

    /// <summary>The URN of the stack.</summary>
    public static GrpcMethod<GetRootResourceRequest, GetRootResourceResponse> GetRootResource { get; } =
        new(Service, "GetRootResource");

    /// <summary>Sets the URN of the stack.</summary>
    public static GrpcMethod<SetRootResourceRequest, SetRootResourceResponse> SetRootResource { get; } =
        new(Service, "SetRootResource");

    /// <summary>Says that the program waits for a debugger.</summary>
    public static GrpcMethod<StartDebuggingRequest, Empty> StartDebugging { get; } = new(Service, "StartDebugging");

    /// <summary>Fails unless the engine's version is in the range.</summary>
    public static GrpcMethod<RequirePulumiVersionRequest, RequirePulumiVersionResponse> RequirePulumiVersion { get; } =
        new(Service, "RequirePulumiVersion");
}
