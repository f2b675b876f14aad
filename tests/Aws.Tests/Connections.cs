using Alicerce.Aws.Calls;
using Alicerce.AwsPeers;
using Amazon;

namespace Alicerce.Aws.Tests;

internal static class Connections
{
    public static AwsConnection To(AwsServer server) => To(server.Endpoint);

    public static AwsConnection To(Uri endpoint) => new(
        AwsServer.CreateCredentials(),
        RegionEndpoint.SAEast1,
        TimeProvider.System,
        name => name == "AWS_ENDPOINT_URL" ? endpoint.ToString() : null);
}
