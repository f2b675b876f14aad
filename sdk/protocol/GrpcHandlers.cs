using Alicerce.Protocol.Transport;
using Google.Protobuf;

namespace Alicerce.Protocol;

/// <summary>The methods that a <see cref="GrpcServer"/> serves; any other is <c>UNIMPLEMENTED</c>.</summary>
/// <remarks>
/// A handler that throws a <see cref="GrpcException"/> answers with that status; any other exception answers
/// <c>UNKNOWN</c> with the message of the exception. Handlers run at the same time as each other. Their token fires
/// when the caller cancels, when its deadline passes and when the server is torn down.
/// </remarks>
public sealed class GrpcHandlers
{
    private readonly Dictionary<string, UnaryHandler> _handlers = new(StringComparer.Ordinal);

    /// <summary>Serves one method.</summary>
    /// <exception cref="ArgumentException">The method has a handler already.</exception>
    public GrpcHandlers Add<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, Func<TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(handler);

        if (!_handlers.TryAdd(method.Path, InvokeAsync))
        {
            throw new ArgumentException($"The method `{method.Path}` has a handler already.", nameof(method));
        }

        return this;

        async Task<IMessage> InvokeAsync(byte[] payload, CancellationToken cancellationToken) =>
            await handler(MessageFormat.Parse<TRequest>(payload), cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"The handler of `{method.Path}` returned null.");
    }

    internal Dictionary<string, UnaryHandler> Snapshot() => new(_handlers, StringComparer.Ordinal);
}
