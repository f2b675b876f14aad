using System.Text.Json;
using Alicerce.AwsPeers;

namespace Alicerce.Approval.Tests;

/// <summary>The folder that is deployed, run as the managed runtime runs it.</summary>
public sealed class PackageTests
{
    private const string Handlers = "Alicerce.Approval::Alicerce.Approval";

    private static readonly string Folder = Path.Combine(Golden.Repository.Root, "artifacts", "package", "approval");

    [Test]
    public void Holds_what_the_runtime_loads_and_nothing_else()
    {
        var files = Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName);

        Assert.That(files, Is.EquivalentTo(new[]
        {
            "Alicerce.Approval.dll",
            "Alicerce.Approval.deps.json",
            "Alicerce.Approval.runtimeconfig.json",
            "Alicerce.Aws.dll",
            "Alicerce.Contract.dll",
            "Alicerce.Lambda.dll",
            "AWSSDK.Core.dll",
            "AWSSDK.DynamoDBv2.dll",
        }));
    }

    [Test]
    public void Names_no_folder_of_the_machine_that_built_it()
    {
        var root = Golden.Repository.Root.TrimEnd(Path.DirectorySeparatorChar);
        foreach (var file in Directory.EnumerateFiles(Folder, "Alicerce.*"))
        {
            Assert.That(System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), Does.Not.Contain(root), file);
        }
    }

    [Test]
    public async Task Asks_and_decides_from_handler_strings_and_environment_alone()
    {
        await using var deployment = await Deployment.StartAsync();
        var environment = new Dictionary<string, string>
        {
            ["TABLE_NAME"] = deployment.Table,
            ["FILES_TABLE_NAME"] = deployment.FilesTable,
            ["SIGNING_SECRET_ARN"] = Deployment.SecretArn,
            ["TOPIC_ARN"] = TopicsPeer.TopicArn,
            ["CALLBACK_URL"] = "https://api.example",
            ["AWS_REGION"] = "sa-east-1",
            ["AWS_ACCESS_KEY_ID"] = AwsServer.AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = AwsServer.SecretKey,
            ["AWS_ENDPOINT_URL"] = deployment.Aws.Endpoint.ToString(),
            ["AWS_ENDPOINT_URL_DYNAMODB"] = deployment.DynamoDb.Endpoint,
        };
        await using var notify = LambdaFunction.Start("approval", $"{Handlers}.NotifyFunction::HandleAsync", environment);
        await using var callback = LambdaFunction.Start("approval", $"{Handlers}.CallbackFunction::HandleAsync", environment);

        await notify.InvokeAsync(deployment.RequestFor());
        var (approve, _) = Deployment.LinksOf(deployment.Aws.Topics.Messages.Single().Message);
        var asked = await callback.InvokeAsync(JsonSerializer.Serialize(Calls.Get(approve)));
        var decided = await callback.InvokeAsync(JsonSerializer.Serialize(Calls.Submit(approve)));

        Assert.That(asked, Does.StartWith("{\"statusCode\":200").And.Contain("Approve this file?"));
        Assert.That(decided, Does.StartWith("{\"statusCode\":200").And.Contain("Approved"));
        Assert.That(deployment.Aws.StepFunctions.TaskAnswers.Single().Operation, Is.EqualTo("SendTaskSuccess"));
        await Assert.ThatAsync(() => notify.InvokeAsync("{}"), Throws.InvalidOperationException.With.Message.Contains("JsonException"));
    }

    [Test]
    public async Task Does_not_start_without_its_environment()
    {
        await using var function = LambdaFunction.Start(
            "approval", $"{Handlers}.CallbackFunction::HandleAsync", new Dictionary<string, string> { ["TABLE_NAME"] = "" });

        await Assert.ThatAsync(function.ReadyAsync, Throws.InvalidOperationException.With.Message.Contains("`TABLE_NAME` is not set."));
    }
}
