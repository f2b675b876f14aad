using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.AwsPeers;

namespace Alicerce.Aws.Tests.Services;

/// <summary>Each operation against a peer that checks protocol and signature.</summary>
public sealed class ClientTests
{
    private AwsServer _server = null!;
    private AwsConnection _connection = null!;

    [SetUp]
    public async Task Start()
    {
        _server = await AwsServer.StartAsync();
        _connection = Connections.To(_server);
    }

    [TearDown]
    public async Task Stop()
    {
        _connection.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Starts_an_execution_once_for_a_name_and_input()
    {
        var client = new StepFunctionsClient(_connection);
        var first = await client.StartExecutionAsync(StepFunctionsPeer.MachineArn, "f-1", """{"key":"maçã"}""", CancellationToken.None);
        var second = await client.StartExecutionAsync(StepFunctionsPeer.MachineArn, "f-1", """{"key":"maçã"}""", CancellationToken.None);

        Assert.That(second, Is.EqualTo(first));
        Assert.That(_server.StepFunctions.Executions["f-1"], Is.EqualTo("""{"key":"maçã"}"""));
        await Assert.ThatAsync(
            () => client.StartExecutionAsync(StepFunctionsPeer.MachineArn, "f-1", "{}", CancellationToken.None),
            Throws.TypeOf<AwsCallException>().With.Property("Code").EqualTo(AwsErrorCode.ExecutionAlreadyExists));
    }

    [Test]
    public async Task Answers_a_task_once()
    {
        var client = new StepFunctionsClient(_connection);
        var token = _server.StepFunctions.AddTask();

        await client.SendTaskHeartbeatAsync(token, CancellationToken.None);
        await client.SendTaskSuccessAsync(token, """{"files":1}""", CancellationToken.None);

        Assert.That(_server.StepFunctions.TaskAnswers.Last().Text("output"), Is.EqualTo("""{"files":1}"""));
        await Assert.ThatAsync(
            () => client.SendTaskSuccessAsync(token, "{}", CancellationToken.None),
            Throws.TypeOf<AwsCallException>().With.Property("Code").EqualTo(AwsErrorCode.TaskTimedOut));
        await Assert.ThatAsync(
            () => client.SendTaskSuccessAsync("no token", "{}", CancellationToken.None),
            Throws.TypeOf<AwsCallException>().With.Property("Code").EqualTo(AwsErrorCode.InvalidToken));
    }

    [Test]
    public async Task Cuts_what_is_too_long_for_a_failure()
    {
        var token = _server.StepFunctions.AddTask();

        await new StepFunctionsClient(_connection).SendTaskFailureAsync(
            token, new string('e', 300), new string('c', 32_767) + "💾", CancellationToken.None);

        var call = _server.StepFunctions.TaskAnswers.Single();
        Assert.That((call.Text("error")!.Length, call.Text("cause")!.Length), Is.EqualTo((256, 32_767)));
    }

    [Test]
    public async Task Reads_a_secret()
    {
        _server.Secrets.Put("arn:secret", "long and secret");
        var client = new SecretsManagerClient(_connection);

        Assert.That(await client.GetSecretValueAsync("arn:secret", CancellationToken.None), Is.EqualTo("long and secret"));
        await Assert.ThatAsync(
            () => client.GetSecretValueAsync("arn:other", CancellationToken.None),
            Throws.TypeOf<AwsCallException>().With.Property("Code").EqualTo(AwsErrorCode.ResourceNotFound));
    }

    [Test]
    public async Task Reads_a_parameter()
    {
        _server.Secrets.Put("/alicerce/dev/token", "42");
        var client = new SsmClient(_connection);

        Assert.That(await client.GetParameterAsync("/alicerce/dev/token", CancellationToken.None), Is.EqualTo("42"));
        await Assert.ThatAsync(
            () => client.GetParameterAsync("/none", CancellationToken.None),
            Throws.TypeOf<AwsCallException>().With.Property("Code").EqualTo(AwsErrorCode.ParameterNotFound));
    }

    [Test]
    public async Task Publishes_a_message()
    {
        var client = new SnsClient(_connection);

        var id = await client.PublishAsync(
            TopicsPeer.TopicArn, new string('s', 120), "Olá, *mundo* & outros + 1/2 = ?\n~", CancellationToken.None);

        Assert.That(id, Is.EqualTo("94f20ce6-13c5-43a0-9a9e-ca52d816e90b"));
        Assert.That(_server.Topics.Messages, Is.EqualTo(new[] { (new string('s', 100), "Olá, *mundo* & outros + 1/2 = ?\n~") }));
        await Assert.ThatAsync(
            () => client.PublishAsync("arn:aws:sns:sa-east-1:123456789012:none", "s", "m", CancellationToken.None),
            Throws.TypeOf<AwsCallException>().With.Message.EqualTo(
                "`SNS.Publish` failed with `NotFound` (HTTP 404, request 11111111-2222-3333-4444-555555555555): Topic does not exist"));
    }

    [TestCase(true, "true")]
    [TestCase(false, "false")]
    public async Task Protects_an_instance(bool isProtected, string text)
    {
        await new AutoScalingClient(_connection).SetInstanceProtectionAsync(
            "workers", "i-0123456789abcdef0", isProtected, CancellationToken.None);

        var call = _server.Calls.Single();
        Assert.That(
            (call.Operation, call.Text("AutoScalingGroupName"), call.Text("InstanceIds.member.1"), call.Text("ProtectedFromScaleIn")),
            Is.EqualTo(("SetInstanceProtection", "workers", "i-0123456789abcdef0", text)));
    }
}
