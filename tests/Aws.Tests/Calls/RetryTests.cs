using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.AwsPeers;

namespace Alicerce.Aws.Tests.Calls;

public sealed class RetryTests
{
    private AwsServer _server = null!;

    [SetUp]
    public async Task Start() => _server = await AwsServer.StartAsync();

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task Calls_again_when_throttled_cut_off_or_answered_by_a_broken_server()
    {
        using var connection = Connections.To(_server);
        _server.FailNext(AwsFault.Throttled, AwsFault.Cut, AwsFault.Broken, AwsFault.Throttled);

        var arn = await new StepFunctionsClient(connection).StartExecutionAsync(
            StepFunctionsPeer.MachineArn, "f-1", "{}", CancellationToken.None);

        Assert.That(arn, Is.EqualTo("arn:aws:states:sa-east-1:123456789012:execution:process:f-1"));
    }

    [Test]
    public async Task Gives_up_after_five_attempts_with_the_last_error()
    {
        using var connection = Connections.To(_server);
        _server.FailNext([.. Enumerable.Repeat(AwsFault.Throttled, 6)]);

        await Assert.ThatAsync(
            () => new StepFunctionsClient(connection).SendTaskHeartbeatAsync("token", CancellationToken.None),
            Throws.TypeOf<AwsCallException>().With.Message.EqualTo(
                "`StepFunctions.SendTaskHeartbeat` failed with `ThrottlingException` (HTTP 400): Rate exceeded"));
    }

    [Test]
    public async Task Does_not_call_again_when_the_request_is_wrong()
    {
        using var connection = Connections.To(_server);
        _server.FailNext(new AwsFault(400, """{"message":"bad"}""", ErrorType: "ValidationException:http://internal/"), AwsFault.Broken);

        await Assert.ThatAsync(
            () => new StepFunctionsClient(connection).SendTaskHeartbeatAsync("token", CancellationToken.None),
            Throws.TypeOf<AwsCallException>().With.Property("Code").EqualTo("ValidationException"));
    }

    [Test]
    public async Task Stops_waiting_when_it_is_cancelled()
    {
        using var connection = Connections.To(_server);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThatAsync(
            () => new StepFunctionsClient(connection).SendTaskHeartbeatAsync("token", cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Says_that_nobody_answered()
    {
        var endpoint = _server.Endpoint;
        await _server.DisposeAsync();
        using var connection = Connections.To(endpoint);

        await Assert.ThatAsync(
            () => new StepFunctionsClient(connection).SendTaskHeartbeatAsync("token", CancellationToken.None),
            Throws.TypeOf<AwsCallException>().With.Message.EqualTo("`StepFunctions.SendTaskHeartbeat` got no answer."));
    }
}
