using Alicerce.AwsPeers;

namespace Alicerce.Local.Tests;

[SetUpFixture]
public sealed class StopPeers
{
    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await PostgresServer.StopSharedAsync();
        await DynamoDbServer.StopSharedAsync();
    }
}
