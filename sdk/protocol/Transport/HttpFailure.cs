using System.Net;

namespace Alicerce.Protocol.Transport;

/// <summary>What HTTP says when a call fails below gRPC, as a status.</summary>
internal static class HttpFailure
{
    private const long RefusedStream = 0x7;
    private const long Cancel = 0x8;
    private const long EnhanceYourCalm = 0xB;
    private const long InadequateSecurity = 0xC;

    // The peer's timer for the same deadline may fire a little before ours.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMilliseconds(100);

    /// <param name="failure">What <see cref="HttpClient"/>'s stack threw.</param>
    /// <param name="authority">The peer.</param>
    /// <param name="remaining">What was left of the deadline; null without one.</param>
    public static GrpcException Translate(Exception failure, string authority, TimeSpan? remaining)
    {
        if (failure is OperationCanceledException)
        {
            return DeadlineExceeded(failure);
        }

        if (Find<HttpProtocolException>(failure) is { } reset)
        {
            return reset.ErrorCode == Cancel && remaining < ClockSkew
                ? DeadlineExceeded(failure)
                : new GrpcException(
                    FromReset(reset), $"The peer `{authority}` ended the call: {reset.Message}", failure);
        }

        return new GrpcException(
            GrpcStatusCode.Unavailable, $"The peer `{authority}` cannot be reached: {failure.Message}", failure);
    }

    /// <summary>Refuses a response that is not gRPC's, such as that of a web server on the same port.</summary>
    public static void ThrowUnlessGrpc(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new GrpcException(
                FromHttp(response.StatusCode), $"The peer answered with the HTTP status {(int)response.StatusCode}.");
        }

        var contentType = response.Content.Headers.ContentType?.MediaType;
        if (contentType?.StartsWith("application/grpc", StringComparison.Ordinal) != true)
        {
            throw new GrpcException(
                GrpcStatusCode.Unknown,
                $"The peer answered with the content type `{contentType}`. It has to be `application/grpc`.");
        }
    }

    private static GrpcException DeadlineExceeded(Exception cause) =>
        new(GrpcStatusCode.DeadlineExceeded, "The deadline passed before there was a reply.", cause);

    private static GrpcStatusCode FromReset(HttpProtocolException reset) => reset.ErrorCode switch
    {
        RefusedStream => GrpcStatusCode.Unavailable,
        Cancel => GrpcStatusCode.Cancelled,
        EnhanceYourCalm => GrpcStatusCode.ResourceExhausted,
        InadequateSecurity => GrpcStatusCode.PermissionDenied,
        _ => GrpcStatusCode.Internal,
    };

    private static GrpcStatusCode FromHttp(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => GrpcStatusCode.Internal,
        HttpStatusCode.Unauthorized => GrpcStatusCode.Unauthenticated,
        HttpStatusCode.Forbidden => GrpcStatusCode.PermissionDenied,
        HttpStatusCode.NotFound => GrpcStatusCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout => GrpcStatusCode.Unavailable,
        _ => GrpcStatusCode.Unknown,
    };

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        while (failure is not null and not T)
        {
            failure = failure.InnerException;
        }

        return (T?)failure;
    }
}
