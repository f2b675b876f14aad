using Alicerce.AwsPeers;

namespace Alicerce.Ingest.Tests;

[SetUpFixture]
public sealed class StopPeers
{
    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await DynamoDbServer.StopSharedAsync();
        await PostgresServer.StopSharedAsync();
    }
}
