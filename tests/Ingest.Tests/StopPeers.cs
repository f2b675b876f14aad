using Alicerce.AwsPeers;

namespace Alicerce.Ingest.Tests;

[SetUpFixture]
public sealed class StopPeers
{
    [OneTimeTearDown]
    public Task StopDynamoDbAsync() => DynamoDbServer.StopSharedAsync();
}
