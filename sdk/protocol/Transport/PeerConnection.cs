using System.Net;

namespace Alicerce.Protocol.Transport;

internal static class PeerConnection
{
    public static SocketsHttpHandler CreateHandler() => new()
    {
        // Peers are on this machine: a proxy that the environment names cannot reach them.
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        EnableMultipleHttp2Connections = true,
        ConnectTimeout = TimeSpan.FromSeconds(10),

        // Go's gRPC server, which Pulumi's engine is, hangs up on a client that pings more often than every 5 minutes.
        KeepAlivePingDelay = TimeSpan.FromMinutes(6),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(20),
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
    };
}
