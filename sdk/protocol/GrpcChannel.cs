using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Alicerce.Protocol.Transport;
using Google.Protobuf;

namespace Alicerce.Protocol;

/// <summary>Calls unary methods of one peer over cleartext HTTP/2. Safe for any number of calls at once.</summary>
public sealed class GrpcChannel : IDisposable
{
    private static readonly MediaTypeHeaderValue GrpcContentType = new("application/grpc");

    private readonly HttpMessageInvoker _http;
    private readonly Uri _address;
    private readonly int _maxMessageSize;

    private GrpcChannel(Uri address, int maxMessageSize)
    {
        _address = address;
        _maxMessageSize = maxMessageSize;
        _http = new HttpMessageInvoker(PeerConnection.CreateHandler());
    }

    /// <summary>A channel to <c>host:port</c>. It connects with the first call.</summary>
    /// <param name="address">The address, <c>127.0.0.1:1234</c>.</param>
    /// <param name="maxMessageSize">The largest request and reply, in bytes.</param>
    /// <exception cref="ArgumentException">The address has another form.</exception>
    public static GrpcChannel ForAddress(string address, int maxMessageSize = GrpcLimits.MaxMessageSize)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxMessageSize);

        return Uri.TryCreate($"http://{address}/", UriKind.Absolute, out var uri)
            && uri.Authority == address && !uri.IsDefaultPort
            ? new GrpcChannel(uri, maxMessageSize)
            : throw new ArgumentException($"The address `{address}` is not of the form `host:port`.", nameof(address));
    }

    /// <summary>Calls one method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="request">What to send.</param>
    /// <param name="deadline">How long the call may take; the peer is told. Without one it may take forever.</param>
    /// <param name="cancellationToken">Gives the call up; the peer's handler is told.</param>
    /// <exception cref="GrpcException">The call ended with a status other than OK, or could not be made.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method,
        TRequest request,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();

        var started = Stopwatch.GetTimestamp();
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (deadline is { } allowed)
        {
            until.CancelAfter(GrpcTimeout.Cap(allowed));
        }

        try
        {
            using var message = CreateRequest(method.Path, MessageFormat.Serialize(request, _maxMessageSize), deadline);
            using var response = await _http.SendAsync(message, until.Token).ConfigureAwait(false);
            return MessageFormat.Parse<TResponse>(await ReadAsync(response, until.Token).ConfigureAwait(false));
        }
        catch (Exception failure) when (failure is OperationCanceledException or HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw HttpFailure.Translate(failure, _address.Authority, deadline - Stopwatch.GetElapsedTime(started));
        }
    }

    /// <summary>Closes the connections; calls that still run fail.</summary>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage CreateRequest(string path, byte[] frame, TimeSpan? deadline)
    {
        var content = new FrameContent(frame);
        content.Headers.ContentType = GrpcContentType;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        request.Headers.TryAddWithoutValidation("user-agent", "grpc-alicerce");
        request.Headers.TryAddWithoutValidation(GrpcHeaders.AcceptEncoding, MessageReader.AcceptedEncodings);
        if (deadline is { } allowed)
        {
            request.Headers.TryAddWithoutValidation(GrpcHeaders.Timeout, GrpcTimeout.Format(allowed));
        }

        return request;
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // A failure without a reply has its status where a reply has ordinary headers.
        if (GrpcStatus.TryRead(response.Headers, out var early))
        {
            early.ThrowUnlessOk();
        }
        else
        {
            HttpFailure.ThrowUnlessGrpc(response);
        }

        var encoding = response.Headers.TryGetValues(GrpcHeaders.Encoding, out var values) ? values.First() : null;
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = body.ConfigureAwait(false);
        var payload = await MessageReader.ReadAsync(body, encoding, _maxMessageSize, cancellationToken)
            .ConfigureAwait(false);

        // The trailers are there only now that the body was read to its end.
        if (GrpcStatus.TryRead(response.TrailingHeaders, out var late))
        {
            late.ThrowUnlessOk();
        }
        else if (early is null)
        {
            throw new GrpcException(GrpcStatusCode.Unknown, "The peer ended the call without a status.");
        }

        return payload
            ?? throw new GrpcException(GrpcStatusCode.Internal, "The peer ended the call with status OK but no reply.");
    }
}
