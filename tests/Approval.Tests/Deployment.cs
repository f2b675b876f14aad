using System.Text.Json;
using System.Web;
using Alicerce.Approval.Adapters;
using Alicerce.Approval.Decide;
using Alicerce.Approval.Http;
using Alicerce.Approval.Notify;
using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.AwsPeers;
using Alicerce.Lambda.Logging;
using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Approval.Tests;

/// <summary>Both functions on tables, a topic, a secret and a machine that waits, each as it speaks on the wire.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    public const string SecretArn = "arn:aws:secretsmanager:sa-east-1:123456789012:secret:signing";
    public const string Secret = "a secret of more than thirty-two bytes";
    public const string Key = "incoming/2026/03/14/u-1/0f8fad5b-d9cb-469f-a165-70867728950e/relatorio.csv";
    public const string JobId = "0123456789012345678901234567890123456789";

    private readonly StringWriter _log = new();

    private Deployment(DynamoDbServer dynamoDb, AwsServer aws, string table, string filesTable)
    {
        DynamoDb = dynamoDb;
        Aws = aws;
        Table = table;
        FilesTable = filesTable;
        Token = aws.StepFunctions.AddTask();
    }

    public DynamoDbServer DynamoDb { get; }

    public AwsServer Aws { get; }

    public string Table { get; }

    public string FilesTable { get; }

    /// <summary>Of the task that waits.</summary>
    public string Token { get; }

    public SettableClock Clock { get; } = new();

    public string Log => _log.ToString();

    public static async Task<Deployment> StartAsync(string key = Key)
    {
        var dynamoDb = await DynamoDbServer.GetAsync();
        var aws = await AwsServer.StartAsync();
        aws.Secrets.Put(SecretArn, Secret);
        var deployment = new Deployment(
            dynamoDb, aws, await dynamoDb.CreateIdempotencyTableAsync(), await dynamoDb.CreateTableAsync());
        using var client = dynamoDb.CreateClient();
        await client.PutItemAsync(new PutItemRequest(deployment.FilesTable, new()
        {
            ["pk"] = new($"FILE#incoming#{key}"),
            ["sk"] = new("META"),
            ["status"] = new("RUNNING"),
            ["gsi1pk"] = new("STATUS#RUNNING"),
            ["gsi1sk"] = new("2026-03-14T15:09:00.000Z"),
            ["jobId"] = new(JobId),
        }));
        return deployment;
    }

    public string RequestFor(string key = Key, string? token = null) => JsonSerializer.Serialize(new
    {
        taskToken = token ?? Token,
        executionArn = "arn:aws:states:sa-east-1:123456789012:execution:process:f-1",
        jobId = JobId,
        pk = $"FILE#incoming#{key}",
        bucket = "incoming",
        key,
        size = 5_300_000,
        mediaType = "text/csv",
    });

    /// <summary>Asks, and returns the links of the mail: to approve and to reject.</summary>
    public async Task<(Uri Approve, Uri Reject)> AskAsync(string key = Key)
    {
        await NotifyAsync(RequestFor(key));
        return LinksOf(Aws.Topics.Messages.Last().Message);
    }

    public async Task NotifyAsync(string request)
    {
        using var client = DynamoDb.CreateClient();
        using var connection = Connect();
        var log = CreateLog();
        var notifier = new Notifier(
            new DynamoDbApprovals(client, Table, Clock),
            new DynamoDbFileStatuses(client, FilesTable, Clock),
            new SecretSigners(new SecretsManagerClient(connection), SecretArn, Clock),
            new SnsMailer(new SnsClient(connection), TopicsPeer.TopicArn),
            new Uri("https://api.example/prod"),
            TimeSpan.FromDays(3),
            Clock,
            log);
        await using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(request));
        await new NotifyFunction(notifier, log).HandleAsync(input);
    }

    public async Task<HttpAnswer> CallAsync(object call)
    {
        using var client = DynamoDb.CreateClient();
        using var connection = Connect();
        return await CallAsync(call, client, connection);
    }

    public async Task<Dictionary<string, string>> ReadFileAsync() => (await DynamoDb.ReadAllAsync(FilesTable)).Single();

    public async ValueTask DisposeAsync() => await Aws.DisposeAsync();

    public static (Uri Approve, Uri Reject) LinksOf(string mail)
    {
        var links = mail.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith("https://", StringComparison.Ordinal)).Distinct().Select(word => new Uri(word)).ToList();
        return (links.Single(link => Decision(link) == "approve"), links.Single(link => Decision(link) == "reject"));

        static string? Decision(Uri link) => HttpUtility.ParseQueryString(link.Query)["decision"];
    }

    private async Task<HttpAnswer> CallAsync(object call, AmazonDynamoDBClient client, AwsConnection connection)
    {
        var log = CreateLog();
        var desk = new DecisionDesk(
            new DynamoDbApprovals(client, Table, Clock),
            new DynamoDbFileStatuses(client, FilesTable, Clock),
            new StepFunctionsTasks(new StepFunctionsClient(connection)),
            new SecretSigners(new SecretsManagerClient(connection), SecretArn, Clock),
            Clock,
            log);
        await using var input = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(call));
        await using var output = await new CallbackFunction(new DecisionEndpoint(desk), log).HandleAsync(input);
        return JsonSerializer.Deserialize<HttpAnswer>(output, JsonSerializerOptions.Web)!;
    }

    private JsonLog CreateLog() => new(_log, Clock, LogLevel.Information);

    private AwsConnection Connect() =>
        new(AwsServer.CreateCredentials(), RegionEndpoint.SAEast1, TimeProvider.System, _ => Aws.Endpoint.ToString());
}
