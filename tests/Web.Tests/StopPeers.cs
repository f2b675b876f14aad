using Alicerce.AwsPeers;
using Alicerce.Web.Tests.Pages;

namespace Alicerce.Web.Tests;

[SetUpFixture]
public sealed class StopPeers
{
    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await Browser.StopSharedAsync();
        await PostgresServer.StopSharedAsync();
        await DynamoDbServer.StopSharedAsync();
    }
}
