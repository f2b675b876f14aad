using Alicerce.AwsPeers;

namespace Alicerce.Approval.Tests;

[SetUpFixture]
public sealed class StopPeers
{
    [OneTimeTearDown]
    public Task StopDynamoDbAsync() => DynamoDbServer.StopSharedAsync();
}
