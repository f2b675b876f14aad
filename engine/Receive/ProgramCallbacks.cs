using System.Collections.Concurrent;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Google.Protobuf;
using Pulumirpc;

namespace Alicerce.Engine.Receive;

/// <summary>Calls functions of the program.</summary>
public sealed class ProgramCallbacks : IDisposable
{
    private readonly ConcurrentDictionary<string, GrpcChannel> _channels = new(StringComparer.Ordinal);

    /// <summary>A failure of the function is an <see cref="InvalidResourceException"/>.</summary>
    /// <param name="what">What is called, for the message.</param>
    public async Task<TResponse> InvokeAsync<TResponse>(
        CallbackReference callback,
        IMessage request,
        MessageParser<TResponse> parser,
        string what,
        CancellationToken cancellationToken)
        where TResponse : class, IMessage<TResponse>
    {
        try
        {
            var channel = _channels.GetOrAdd(callback.Target, target => GrpcChannel.ForAddress(target));
            var response = await channel.CallAsync(
                CallbacksMethods.Invoke,
                new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() },
                cancellationToken: cancellationToken);
            return parser.ParseFrom(response.Response);
        }
        catch (GrpcException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InvalidResourceException($"{what} failed: {exception.Detail}");
        }
        catch (Exception exception) when (exception is InvalidProtocolBufferException or ArgumentException)
        {
            throw new InvalidResourceException($"{what} answered what nobody can read: {exception.Message}");
        }
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values)
        {
            channel.Dispose();
        }
    }
}
