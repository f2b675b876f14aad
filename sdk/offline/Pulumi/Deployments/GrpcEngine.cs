using Alicerce.Protocol;
using Pulumirpc;

namespace Pulumi;

/// <summary>The engine behind a gRPC address.</summary>
internal sealed class GrpcEngine(GrpcChannel channel) : IEngine
{
    public Task LogAsync(LogRequest request) => channel.CallAsync(EngineMethods.Log, request);

    public Task RequirePulumiVersionAsync(string versionRange) =>
        channel.CallAsync(
            EngineMethods.RequirePulumiVersion,
            new RequirePulumiVersionRequest { PulumiVersionRange = versionRange });
}
