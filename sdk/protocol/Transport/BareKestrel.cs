using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Alicerce.Protocol.Transport;

/// <summary>
/// Kestrel without a host around it: that starts in half the time, reads no configuration from the working directory,
/// which is somebody else's, and logs nothing to a standard output that belongs to the plug-in protocol.
/// </summary>
internal static class BareKestrel
{
    private const int MaxCallsAtOnce = 2000;

    public static KestrelServer Create()
    {
        var options = new KestrelServerOptions
        {
            AddServerHeader = false,
            ApplicationServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
        };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;

        // Between two calls the engine may wait for a cloud for as long as it likes. An infinite timeout would overflow
        // Kestrel's clock, and every idle connection would end with the next heartbeat, a second later at most.
        options.Limits.KeepAliveTimeout = TimeSpan.FromDays(30);
        options.Limits.Http2.MaxStreamsPerConnection = MaxCallsAtOnce;

        // Cleartext HTTP/2 needs it to be the only protocol.
        options.Listen(IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http2);

        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        return new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
    }
}
