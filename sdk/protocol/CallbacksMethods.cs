using Pulumirpc;

namespace Alicerce.Protocol;

/// <summary>The methods of <c>pulumirpc.Callbacks</c>, which a program with transforms or hooks serves.</summary>
public static class CallbacksMethods
{
    /// <summary>Runs one function of the program.</summary>
    public static GrpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> Invoke { get; } =
        new("pulumirpc.Callbacks", "Invoke");
}
