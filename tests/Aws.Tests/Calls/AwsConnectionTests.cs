using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.AwsPeers;
using Amazon;

namespace Alicerce.Aws.Tests.Calls;

public sealed class AwsConnectionTests
{
    [TestCase("sa-east-1", "https://states.sa-east-1.amazonaws.com/")]
    [TestCase("cn-north-1", "https://states.cn-north-1.amazonaws.com.cn/")]
    public async Task Calls_the_service_in_its_region(string region, string address)
    {
        var handler = new RecordingHandler();
        using var connection = new AwsConnection(
            AwsServer.CreateCredentials(), RegionEndpoint.GetBySystemName(region), TimeProvider.System, _ => null, handler);

        await new StepFunctionsClient(connection).SendTaskHeartbeatAsync("token", CancellationToken.None);

        Assert.That(handler.Address, Is.EqualTo(new Uri(address)));
    }

    [Test]
    public async Task Prefers_the_address_of_the_service_to_the_one_of_all_services()
    {
        var handler = new RecordingHandler();
        using var connection = new AwsConnection(
            AwsServer.CreateCredentials(), RegionEndpoint.SAEast1, TimeProvider.System,
            name => name switch
            {
                "AWS_ENDPOINT_URL_SFN" => "http://127.0.0.1:1/states",
                "AWS_ENDPOINT_URL" => "http://127.0.0.1:2",
                _ => null,
            },
            handler);

        await new StepFunctionsClient(connection).SendTaskHeartbeatAsync("token", CancellationToken.None);

        Assert.That(handler.Address, Is.EqualTo(new Uri("http://127.0.0.1:1/states")));
    }

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public Uri? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
        }
    }
}
