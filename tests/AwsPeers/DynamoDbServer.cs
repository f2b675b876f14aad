using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Alicerce.AwsPeers;

/// <summary>
/// A DynamoDB that is not ours: dynalite, on Node. One process serves all tests; each takes a table of its own.
/// </summary>
public sealed class DynamoDbServer : IAsyncDisposable
{
    private static readonly NodeFolder Node = new(Path.Combine(Golden.Repository.Root, "tests", "AwsPeers", "node"));
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private static readonly Lazy<Task<DynamoDbServer>> Shared = new(() => Task.Run(StartAsync));

    private readonly Process _process;

    private DynamoDbServer(Process process, int port)
    {
        _process = process;
        Endpoint = $"http://127.0.0.1:{port}";
    }

    public string Endpoint { get; }

    /// <summary>Skips the test where Node is missing, except in CI: there everything runs.</summary>
    public static async Task<DynamoDbServer> GetAsync()
    {
        try
        {
            return await Shared.Value;
        }
        catch (Win32Exception exception) when (Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore($"Node is needed to serve DynamoDB: {exception.Message}");
            throw;
        }
    }

    public AmazonDynamoDBClient CreateClient() =>
        new(new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig
        {
            ServiceURL = Endpoint,
            AuthenticationRegion = "us-east-1",
        });

    public async Task<string> CreateTableAsync()
    {
        var name = $"files-{Guid.NewGuid():N}";
        using var client = CreateClient();
        await client.CreateTableAsync(new CreateTableRequest
        {
            TableName = name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [.. new[] { "pk", "sk", "gsi1pk", "gsi1sk" }.Select(key =>
                new AttributeDefinition(key, ScalarAttributeType.S))],
            KeySchema = [new("pk", KeyType.HASH), new("sk", KeyType.RANGE)],
            GlobalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "gsi1",
                    KeySchema = [new("gsi1pk", KeyType.HASH), new("gsi1sk", KeyType.RANGE)],
                    Projection = new() { ProjectionType = ProjectionType.ALL },
                },
            ],
        });
        await WaitUntilActiveAsync(client, name);
        return name;
    }

    public async Task<string> CreateIdempotencyTableAsync()
    {
        var name = $"idempotency-{Guid.NewGuid():N}";
        using var client = CreateClient();
        await client.CreateTableAsync(new CreateTableRequest
        {
            TableName = name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new("id", ScalarAttributeType.S)],
            KeySchema = [new("id", KeyType.HASH)],
        });
        await WaitUntilActiveAsync(client, name);
        return name;
    }

    private static async Task WaitUntilActiveAsync(AmazonDynamoDBClient client, string name)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Interval)
        {
            if ((await client.DescribeTableAsync(name)).Table.TableStatus == TableStatus.ACTIVE)
            {
                return;
            }

            await Task.Delay(Interval);
        }

        throw new TimeoutException($"The table `{name}` does not become active.");
    }

    /// <summary>All items of a table, with texts and numbers as text.</summary>
    public async Task<IReadOnlyList<Dictionary<string, string>>> ReadAllAsync(string table)
    {
        using var client = CreateClient();
        var items = new List<Dictionary<string, string>>();
        ScanResponse? page = null;
        do
        {
            page = await client.ScanAsync(new ScanRequest
            {
                TableName = table,
                ConsistentRead = true,
                ExclusiveStartKey = page?.LastEvaluatedKey,
            });
            items.AddRange((page.Items ?? []).Select(ToTexts));
        }
        while (page.LastEvaluatedKey is { Count: > 0 });

        return items;
    }

    public static Dictionary<string, string> ToTexts(Dictionary<string, AttributeValue> item) =>
        item.ToDictionary(attribute => attribute.Key, attribute => attribute.Value.S ?? attribute.Value.N);

    public static async Task StopSharedAsync()
    {
        if (Shared is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await Shared.Value).DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // It ends with its input, also when this process dies without coming here.
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
    }

    private static async Task<DynamoDbServer> StartAsync()
    {
        await Node.InstallAsync();

        var process = Node.Start("node", "dynamodb.js");
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return int.TryParse(line, CultureInfo.InvariantCulture, out var port)
            ? new DynamoDbServer(process, port)
            : throw new InvalidOperationException(
                $"dynalite did not start: {await process.StandardError.ReadToEndAsync().WaitAsync(Patience)}");
    }
}
