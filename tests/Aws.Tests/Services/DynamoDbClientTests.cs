using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.AwsPeers;
using Amazon;

namespace Alicerce.Aws.Tests.Services;

/// <summary>Each operation against a DynamoDB that is not ours.</summary>
public sealed class DynamoDbClientTests
{
    private static readonly Dictionary<string, ItemValue> Key = new() { ["id"] = ItemValue.Of("maçã\n\"1\"") };

    private static readonly ItemExpression IsAbsent = new()
    {
        Condition = "attribute_not_exists(#id)",
        Names = new Dictionary<string, string> { ["#id"] = "id" },
    };

    private AwsConnection _connection = null!;
    private string _table = null!;

    [SetUp]
    public async Task Start()
    {
        var server = await DynamoDbServer.GetAsync();
        _table = await server.CreateIdempotencyTableAsync();
        _connection = new AwsConnection(AwsServer.CreateCredentials(), RegionEndpoint.SAEast1, TimeProvider.System, _ => server.Endpoint);
    }

    [TearDown]
    public void Stop() => _connection.Dispose();

    [Test]
    public async Task Reads_what_it_wrote()
    {
        var client = new DynamoDbClient(_connection);
        await PutAsync(client, 9_007_199_254_740_993);

        var item = await client.GetItemAsync(_table, Key, CancellationToken.None);

        Assert.That(item, Is.EqualTo(new Dictionary<string, ItemValue>(Key) { ["count"] = ItemValue.Of(9_007_199_254_740_993) }));
    }

    [Test]
    public async Task Finds_nothing_where_nothing_is() =>
        Assert.That(await new DynamoDbClient(_connection).GetItemAsync(_table, Key, CancellationToken.None), Is.Null);

    [Test]
    public async Task Writes_only_where_the_condition_holds()
    {
        var client = new DynamoDbClient(_connection);
        await PutAsync(client, 1);

        await IsRefusedAsync(() => PutAsync(client, 2));
        Assert.That((await client.GetItemAsync(_table, Key, CancellationToken.None))!["count"], Is.EqualTo(ItemValue.Of(1)));
    }

    [Test]
    public async Task Changes_and_deletes_only_where_the_condition_holds()
    {
        var client = new DynamoDbClient(_connection);
        await PutAsync(client, 1);

        await client.UpdateItemAsync(_table, Key, Where(1) with { Update = "SET #count = :next", Values = Values(1, 2) }, CancellationToken.None);
        await IsRefusedAsync(() => client.DeleteItemAsync(_table, Key, Where(1), CancellationToken.None));
        await client.DeleteItemAsync(_table, Key, Where(2), CancellationToken.None);

        Assert.That(await client.GetItemAsync(_table, Key, CancellationToken.None), Is.Null);
    }

    private static Task IsRefusedAsync(Func<Task> change) => Assert.ThatAsync(
        () => change(), Throws.TypeOf<AwsCallException>().With.Property("Code").EqualTo(AwsErrorCode.ConditionalCheckFailed));

    private static ItemExpression Where(long count) => new()
    {
        Condition = "#count = :count",
        Names = new Dictionary<string, string> { ["#count"] = "count" },
        Values = new Dictionary<string, ItemValue> { [":count"] = ItemValue.Of(count) },
    };

    private static Dictionary<string, ItemValue> Values(long count, long next) =>
        new() { [":count"] = ItemValue.Of(count), [":next"] = ItemValue.Of(next) };

    private Task PutAsync(DynamoDbClient client, long count) => client.PutItemAsync(
        _table, new Dictionary<string, ItemValue>(Key) { ["count"] = ItemValue.Of(count) }, IsAbsent, CancellationToken.None);
}
