using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Alicerce.Protocol.Tests.Transport;

/// <summary>The smallest service that there is, for tests of what every call has in common.</summary>
internal static class LogService
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<GrpcServer> StartAsync(Func<LogRequest, CancellationToken, Task> handler) =>
        GrpcServer.StartAsync(new GrpcHandlers().Add(EngineMethods.Log, async (request, token) =>
        {
            await handler(request, token);
            return new Empty();
        }));

    /// <summary>The failure of a call that has to fail.</summary>
    public static async Task<GrpcException> FailureAsync(GrpcChannel channel, TimeSpan? deadline = null)
    {
        try
        {
            await channel.CallAsync(EngineMethods.Log, new LogRequest(), deadline ?? Patience);
        }
        catch (GrpcException failure)
        {
            return failure;
        }

        throw new AssertionException("The call succeeded.");
    }
}
