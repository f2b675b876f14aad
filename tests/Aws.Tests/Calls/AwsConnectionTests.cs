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

    [Test]
    public async Task Takes_the_keys_of_a_function_from_its_variables()
    {
        using var connection = FromVariables(region: "sa-east-1");

        var keys = await connection.GetKeysAsync();

        Assert.That((keys.AccessKey, keys.SecretKey, keys.SessionToken), Is.EqualTo(("ASIA1", "secret", "session")));
        Assert.That(connection.AddressOf(AwsService.DynamoDb), Is.EqualTo(new Uri("https://dynamodb.sa-east-1.amazonaws.com/")));
    }

    [TestCase("cn-north-1", "https://s3.cn-north-1.amazonaws.com.cn/")]
    [TestCase("us-gov-west-1", "https://s3.us-gov-west-1.amazonaws.com/")]
    [NonParallelizable]
    public void Finds_the_domain_of_every_partition(string region, string address)
    {
        using var environment = new EnvironmentScope
        {
            ["AWS_ACCESS_KEY_ID"] = "ASIA1",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["AWS_REGION"] = region,
        };

        using var connection = FromVariables(region);

        Assert.That(connection.AddressOf(AwsService.S3), Is.EqualTo(new Uri(address)));
    }

    private static AwsConnection FromVariables(string region) => AwsConnection.FromEnvironment(TimeProvider.System, name => name switch
    {
        "AWS_ACCESS_KEY_ID" => "ASIA1",
        "AWS_SECRET_ACCESS_KEY" => "secret",
        "AWS_SESSION_TOKEN" => "session",
        "AWS_REGION" => region,
        _ => null,
    });

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
