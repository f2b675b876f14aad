using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Alicerce.Protocol.Transport;

/// <summary>One HTTP request in, one handler called, one reply or status out.</summary>
internal sealed class CallDispatcher(Dictionary<string, UnaryHandler> handlers, int maxMessageSize)
{
    private const string ContentType = "application/grpc";

    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !IsGrpc(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        context.Response.ContentType = ContentType;
        context.Response.Headers[GrpcHeaders.AcceptEncoding] = MessageReader.AcceptedEncodings;
        byte[] frame;
        try
        {
            frame = await CallAsync(context).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to hear about it.
            return;
        }
        catch (Exception failure)
        {
            GrpcStatus.From(failure as GrpcException ?? Translate(failure)).WriteTo(context.Response.Headers);
            return;
        }

        context.Response.AppendTrailer(
            GrpcHeaders.Status, ((int)GrpcStatusCode.OK).ToString(CultureInfo.InvariantCulture));
        await context.Response.BodyWriter.WriteAsync(frame, context.RequestAborted).ConfigureAwait(false);
    }

    private static bool IsGrpc(string? contentType) =>
        contentType is not null
        && contentType.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == ContentType.Length || contentType[ContentType.Length] is '+' or ';');

    private static GrpcException Translate(Exception failure) => failure switch
    {
        OperationCanceledException => new GrpcException(GrpcStatusCode.Cancelled, failure.Message, failure),
        _ => new GrpcException(GrpcStatusCode.Unknown, failure.Message, failure),
    };

    private async Task<byte[]> CallAsync(HttpContext context)
    {
        var request = context.Request;
        if (!handlers.TryGetValue(request.Path.Value ?? "", out var handler))
        {
            throw new GrpcException(
                GrpcStatusCode.Unimplemented, $"The method `{request.Path.Value}` is not implemented.");
        }

        var timeout = GrpcTimeout.Parse(request.Headers[GrpcHeaders.Timeout]);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        if (timeout is { } allowed)
        {
            until.CancelAfter(GrpcTimeout.Cap(allowed));
        }

        try
        {
            var payload = await MessageReader.ReadAsync(
                request.Body, request.Headers[GrpcHeaders.Encoding], maxMessageSize, until.Token).ConfigureAwait(false)
                ?? throw new GrpcException(GrpcStatusCode.Internal, "The call has no request message.");

            // A handler that blocks, or does not look at its token, must not keep the caller beyond the deadline.
            var reply = await Task.Run(() => handler(payload, until.Token), until.Token)
                .WaitAsync(until.Token).ConfigureAwait(false);
            return MessageFormat.Serialize(reply, maxMessageSize);
        }
        catch (OperationCanceledException failure) when (until.IsCancellationRequested)
        {
            throw new GrpcException(
                GrpcStatusCode.DeadlineExceeded,
                $"The deadline passed while `{request.Path.Value}` was running.",
                failure);
        }
    }
}
