using System.Net;
using Alicerce.Protocol.Transport;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Alicerce.Protocol;

/// <summary>Serves unary methods over cleartext HTTP/2 on a free port of 127.0.0.1.</summary>
public sealed class GrpcServer : IAsyncDisposable
{
    private static readonly TimeSpan DisposeGrace = TimeSpan.FromSeconds(2);

    private readonly KestrelServer _kestrel;
    private readonly CancellationTokenSource _abort = new();
    private Task? _stopped;

    private GrpcServer(KestrelServer kestrel, int port)
    {
        _kestrel = kestrel;
        Port = port;
    }

    /// <summary>The port that the server listens on.</summary>
    public int Port { get; }

    /// <summary>The address in the form that Pulumi's processes hand to each other, <c>127.0.0.1:port</c>.</summary>
    public string Address => $"{IPAddress.Loopback}:{Port}";

    /// <summary>Starts to listen; calls are accepted once the task has completed.</summary>
    public static Task<GrpcServer> StartAsync(GrpcHandlers handlers, CancellationToken cancellationToken = default) =>
        StartAsync(handlers, GrpcLimits.MaxMessageSize, cancellationToken);

    /// <summary>Starts to listen, with a limit of its own on the size of requests and replies.</summary>
    public static async Task<GrpcServer> StartAsync(
        GrpcHandlers handlers, int maxMessageSize, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxMessageSize);

        var kestrel = BareKestrel.Create();
        try
        {
            var calls = new CallDispatcher(handlers.Snapshot(), maxMessageSize);
            await kestrel.StartAsync(new CallApplication(calls), cancellationToken).ConfigureAwait(false);
            var addresses = kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
            return new GrpcServer(kestrel, new Uri(addresses.Single()).Port);
        }
        catch
        {
            kestrel.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Stops to accept calls and waits for those that run. When the token fires, they are aborted instead.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        using var registration = cancellationToken.Register(_abort.Cancel);
        Task stopped;
        lock (_abort)
        {
            // Whoever stops later, such as the disposal, can still shorten the wait of whoever stopped first.
            stopped = _stopped ??= _kestrel.StopAsync(_abort.Token);
        }

        await stopped.ConfigureAwait(false);
    }

    /// <summary>Stops; calls that still run after a moment of grace are aborted.</summary>
    public async ValueTask DisposeAsync()
    {
        using var grace = new CancellationTokenSource(DisposeGrace);
        await StopAsync(grace.Token).ConfigureAwait(false);
        _kestrel.Dispose();
    }
}
