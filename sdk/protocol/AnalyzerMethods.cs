using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Protocol;

/// <summary>The methods of <c>pulumirpc.Analyzer</c>, which a policy pack serves.</summary>
public static class AnalyzerMethods
{
    private const string Service = "pulumirpc.Analyzer";

    /// <summary>Checks one resource.</summary>
    public static GrpcMethod<AnalyzeRequest, AnalyzeResponse> Analyze { get; } = new(Service, "Analyze");

    /// <summary>Checks all resources of the stack together.</summary>
    public static GrpcMethod<AnalyzeStackRequest, AnalyzeResponse> AnalyzeStack { get; } = new(Service, "AnalyzeStack");

    /// <summary>Corrects the inputs of one resource.</summary>
    public static GrpcMethod<AnalyzeRequest, RemediateResponse> Remediate { get; } = new(Service, "Remediate");

    /// <summary>Describes the pack and its policies.</summary>
    public static GrpcMethod<Empty, AnalyzerInfo> GetAnalyzerInfo { get; } = new(Service, "GetAnalyzerInfo");

    /// <summary>The version of the pack.</summary>
    public static GrpcMethod<Empty, PluginInfo> GetPluginInfo { get; } = new(Service, "GetPluginInfo");

    /// <summary>Hands over the user's configuration of the policies.</summary>
    public static GrpcMethod<ConfigureAnalyzerRequest, Empty> Configure { get; } = new(Service, "Configure");

    /// <summary>Introduces the engine.</summary>
    public static GrpcMethod<AnalyzerHandshakeRequest, AnalyzerHandshakeResponse> Handshake { get; } =
        new(Service, "Handshake");

    /// <summary>Hands over what is known about the stack.</summary>
    public static GrpcMethod<AnalyzerStackConfigureRequest, AnalyzerStackConfigureResponse> ConfigureStack { get; } =
        new(Service, "ConfigureStack");

    /// <summary>Asks the pack to stop what it is doing.</summary>
    public static GrpcMethod<Empty, Empty> Cancel { get; } = new(Service, "Cancel");
}
