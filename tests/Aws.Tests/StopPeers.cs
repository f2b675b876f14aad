using Alicerce.AwsPeers;

namespace Alicerce.Aws.Tests;

[SetUpFixture]
public sealed class StopPeers
{
    [OneTimeTearDown]
    public Task StopAsync() => DynamoDbServer.StopSharedAsync();
}
