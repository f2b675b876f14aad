using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using Google.Protobuf;
using Google.Rpc;
using Microsoft.AspNetCore.Http;

namespace Alicerce.Protocol.Transport;

/// <summary>The status of a call as headers or trailers.</summary>
internal sealed record GrpcStatus(GrpcStatusCode Code, string Message, byte[]? Details)
{
    // Peers limit the size of all headers together, Node to 64 KB.
    private const int MaxHeaderLength = 16 * 1024;

    public static GrpcStatus From(GrpcException failure)
    {
        if (failure.Details.Count == 0)
        {
            return new GrpcStatus(failure.StatusCode, failure.Detail, null);
        }

        var details = new Status { Code = (int)failure.StatusCode, Message = failure.Detail };
        details.Details.AddRange(failure.Details);
        return new GrpcStatus(failure.StatusCode, failure.Detail, details.ToByteArray());
    }

    public static bool TryRead(HttpResponseHeaders headers, [NotNullWhen(true)] out GrpcStatus? status)
    {
        status = null;
        if (First(headers, GrpcHeaders.Status) is not { } code)
        {
            return false;
        }

        var message = PercentEncoding.Decode(First(headers, GrpcHeaders.Message) ?? "");
        status = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Enum.IsDefined((GrpcStatusCode)number)
            ? new GrpcStatus((GrpcStatusCode)number, message, ReadDetails(headers))
            : new GrpcStatus(GrpcStatusCode.Unknown, $"The peer answered with the status `{code}`. {message}", null);
        return true;
    }

    public void ThrowUnlessOk()
    {
        if (Code == GrpcStatusCode.OK)
        {
            return;
        }

        throw new GrpcException(Code, Message) { Details = ParseDetails() };
    }

    /// <summary>A failure without a reply: the status is in the headers, and there is nothing after them.</summary>
    public void WriteTo(IHeaderDictionary headers)
    {
        headers[GrpcHeaders.Status] = ((int)Code).ToString(CultureInfo.InvariantCulture);
        headers[GrpcHeaders.Message] = PercentEncoding.Encode(Message, MaxHeaderLength);
        if (Details is { } details && Convert.ToBase64String(details) is { Length: <= MaxHeaderLength } encoded)
        {
            headers[GrpcHeaders.StatusDetails] = encoded.TrimEnd('=');
        }
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.First() : null;

    private static byte[]? ReadDetails(HttpResponseHeaders headers)
    {
        if (First(headers, GrpcHeaders.StatusDetails)?.TrimEnd('=') is not { } encoded)
        {
            return null;
        }

        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded.PadRight((encoded.Length + 3) / 4 * 4, '='), bytes, out var length)
            ? bytes[..length]
            : null;
    }

    // Details explain a failure that is reported anyway: damaged ones must not hide it.
    private List<Google.Protobuf.WellKnownTypes.Any> ParseDetails()
    {
        try
        {
            return Details is null ? [] : [.. Status.Parser.ParseFrom(Details).Details];
        }
        catch (InvalidProtocolBufferException)
        {
            return [];
        }
    }
}
