using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.AwsPeers;

/// <summary>The ingest function as a process of its own, on services as they speak on the wire.</summary>
public sealed class IngestPipeline : IAsyncDisposable
{
    public const string Bucket = "incoming";

    private readonly Dictionary<string, string> _environment;

    private IngestPipeline(DynamoDbServer dynamoDb, S3Server s3, AwsServer aws, string files, string idempotency, int timeoutSeconds)
    {
        DynamoDb = dynamoDb;
        S3 = s3;
        Aws = aws;
        Files = files;
        Idempotency = idempotency;
        _environment = new()
        {
            ["TABLE_NAME"] = files,
            ["IDEMPOTENCY_TABLE_NAME"] = idempotency,
            ["STATE_MACHINE_ARN"] = StepFunctionsPeer.MachineArn,
            ["TIMEOUT_SECONDS"] = timeoutSeconds.ToString(CultureInfo.InvariantCulture),
            ["LOG_LEVEL"] = "Warning",
            ["AWS_REGION"] = "sa-east-1",
            ["AWS_ACCESS_KEY_ID"] = AwsServer.AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = AwsServer.SecretKey,
            ["AWS_ENDPOINT_URL_S3"] = s3.Endpoint.ToString(),
            ["AWS_ENDPOINT_URL_DYNAMODB"] = dynamoDb.Endpoint,
            ["AWS_ENDPOINT_URL_SFN"] = aws.Endpoint.ToString(),
        };
    }

    public DynamoDbServer DynamoDb { get; }

    public S3Server S3 { get; }

    public AwsServer Aws { get; }

    public string Files { get; }

    public string Idempotency { get; }

    public static async Task<IngestPipeline> StartAsync(int timeoutSeconds = 60)
    {
        var dynamoDb = await DynamoDbServer.GetAsync();
        return new IngestPipeline(
            dynamoDb,
            await S3Server.StartAsync(),
            await AwsServer.StartAsync(),
            await dynamoDb.CreateTableAsync(),
            await dynamoDb.CreateIdempotencyTableAsync(),
            timeoutSeconds);
    }

    public LambdaFunction StartFunction() =>
        LambdaFunction.Start("ingest", "Alicerce.Ingest::Alicerce.Ingest.Function::HandleAsync", _environment);

    /// <summary>Starts another program as the function.</summary>
    public LambdaFunction StartFunction(ProcessStartInfo program) => LambdaFunction.Start(program, _environment);

    /// <returns>The ids of the messages that have to come again.</returns>
    public static async Task<IReadOnlyList<string>> DeliverAsync(LambdaFunction function, IEnumerable<QueuedMessage> batch)
    {
        var answer = await function.InvokeAsync(JsonSerializer.Serialize(new
        {
            Records = batch.Select(message => new { messageId = message.Id, eventSource = "aws:sqs", body = message.Body }),
        }));
        using var document = JsonDocument.Parse(answer);
        return [.. document.RootElement.GetProperty("batchItemFailures").EnumerateArray()
            .Select(failure => failure.GetProperty("itemIdentifier").GetString()!)];
    }

    public async Task<IReadOnlyList<string>> ReadClaimStatusesAsync() =>
        [.. (await DynamoDb.ReadAllAsync(Idempotency)).Select(item => item["status"])];

    public async Task<Dictionary<string, string>?> ReadFileAsync(string key)
    {
        using var client = DynamoDb.CreateClient();
        var response = await client.GetItemAsync(new GetItemRequest
        {
            TableName = Files,
            ConsistentRead = true,
            Key = new() { ["pk"] = new($"FILE#{Bucket}#{key}"), ["sk"] = new("META") },
        });
        return response.Item is { Count: > 0 } item ? DynamoDbServer.ToTexts(item) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await S3.DisposeAsync();
        await Aws.DisposeAsync();
    }
}
