namespace Alicerce.Aws.Calls;

/// <summary>A service refused a call, or nobody answered it.</summary>
public sealed class AwsCallException : Exception
{
    internal AwsCallException(AwsCall call, string code, string? message, int? status, string? requestId)
        : base(
            $"`{call.Name}` failed with `{code}`" +
            (status is null ? "" : $" (HTTP {status}{(requestId is null ? "" : $", request {requestId}")})") +
            (string.IsNullOrEmpty(message) ? "." : $": {message}"))
    {
        Code = code;
        Status = status;
        RequestId = requestId;
    }

    internal AwsCallException(AwsCall call, Exception cause)
        : base($"`{call.Name}` got no answer.", cause) => Code = AwsErrorCode.Unknown;

    /// <summary>The service's own name of the error; see <see cref="AwsErrorCode"/>.</summary>
    public string Code { get; }

    /// <summary>The HTTP status; null when nobody answered.</summary>
    public int? Status { get; }

    public string? RequestId { get; }
}
