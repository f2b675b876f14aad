using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Protocol;

/// <summary>A call that ended with a status other than <see cref="GrpcStatusCode.OK"/>.</summary>
/// <param name="statusCode">The status.</param>
/// <param name="detail">The status message as the peer sees it.</param>
/// <param name="innerException">What caused it on this side, if anything.</param>
public sealed class GrpcException(GrpcStatusCode statusCode, string detail, Exception? innerException = null)
    : Exception($"{detail} (gRPC status {statusCode})", innerException)
{
    /// <summary>The status.</summary>
    public GrpcStatusCode StatusCode { get; } = statusCode;

    /// <summary>The status message, without the decoration of <see cref="Exception.Message"/>.</summary>
    public string Detail { get; } = detail;

    /// <summary>Typed details that travel with the status, such as <see cref="Pulumirpc.ErrorCause"/>.</summary>
    public IReadOnlyList<Any> Details { get; init; } = [];
}
