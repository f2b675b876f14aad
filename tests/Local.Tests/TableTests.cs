using Alicerce.Contract.Files;
using Alicerce.Local.Tables;
using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Alicerce.Local.Tests;

/// <summary>The tables in the folder, by the client of DynamoDB.</summary>
public sealed class TableTests
{
    private const string Table = "idempotency";

    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("alicerce-tables-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Items_whose_time_is_over_are_gone_in_the_next_process_and_no_others()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        await WithAsync(async dynamoDb =>
        {
            await PutAsync(dynamoDb, "over", now - 60);
            await PutAsync(dynamoDb, "not-yet", now + 600);
            await PutAsync(dynamoDb, "never", null);
        });

        var left = new List<string>();
        await WithAsync(async dynamoDb =>
        {
            foreach (var id in new[] { "over", "not-yet", "never" })
            {
                var answer = await dynamoDb.GetItemAsync(Table, new() { [IdempotencyItem.Id] = new(id) });
                if (answer.IsItemSet)
                {
                    left.Add(id);
                }
            }
        });

        Assert.That(left, Is.EqualTo(new[] { "not-yet", "never" }));
    }

    private static Task<PutItemResponse> PutAsync(AmazonDynamoDBClient dynamoDb, string id, long? expiration)
    {
        var item = new Dictionary<string, AttributeValue> { [IdempotencyItem.Id] = new(id) };
        if (expiration is { } seconds)
        {
            item[IdempotencyItem.Expiration] = new() { N = $"{seconds}" };
        }

        return dynamoDb.PutItemAsync(Table, item);
    }

    // Each time as a process of its own.
    private async Task WithAsync(Func<AmazonDynamoDBClient, Task> act)
    {
        using var tables = new TableService(
            _folder,
            new Dictionary<string, TableSchema>
            {
                [Table] = new(IdempotencyItem.Id, null, IdempotencyItem.Expiration, new Dictionary<string, (string, string)>()),
            },
            TimeProvider.System);
        using var dynamoDb = new AmazonDynamoDBClient(
            new BasicAWSCredentials("test", "test"),
            new AmazonDynamoDBConfig { RegionEndpoint = RegionEndpoint.SAEast1, HttpClientFactory = new TableClientFactory(tables) });
        await act(dynamoDb);
    }
}
