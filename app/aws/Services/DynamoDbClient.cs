using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Aws.Calls;

namespace Alicerce.Aws.Services;

/// <summary>
/// Single items with texts and numbers. A condition that does not hold fails with
/// <see cref="AwsErrorCode.ConditionalCheckFailed"/>.
/// </summary>
public sealed class DynamoDbClient(AwsConnection connection)
{
    private readonly JsonProtocol _protocol = new(connection, AwsService.DynamoDb, "DynamoDB_20120810", "1.0");

    public Task PutItemAsync(
        string table, IReadOnlyDictionary<string, ItemValue> item, ItemExpression expression, CancellationToken cancellationToken) =>
        _protocol.CallAsync("PutItem", Input(table, "Item", item, expression), cancellationToken);

    public Task UpdateItemAsync(
        string table, IReadOnlyDictionary<string, ItemValue> key, ItemExpression expression, CancellationToken cancellationToken) =>
        _protocol.CallAsync("UpdateItem", Input(table, "Key", key, expression), cancellationToken);

    public Task DeleteItemAsync(
        string table, IReadOnlyDictionary<string, ItemValue> key, ItemExpression expression, CancellationToken cancellationToken) =>
        _protocol.CallAsync("DeleteItem", Input(table, "Key", key, expression), cancellationToken);

    /// <returns>The texts and numbers of the item as it is now; null when there is none.</returns>
    public async Task<IReadOnlyDictionary<string, ItemValue>?> GetItemAsync(
        string table, IReadOnlyDictionary<string, ItemValue> key, CancellationToken cancellationToken)
    {
        var answer = await _protocol.CallAsync(
            "GetItem",
            new JsonObject { ["TableName"] = table, ["ConsistentRead"] = true, ["Key"] = ToJson(key) },
            cancellationToken);
        return answer.TryGetProperty("Item", out var item) ? Read(item) : null;
    }

    private static JsonObject Input(
        string table, string role, IReadOnlyDictionary<string, ItemValue> attributes, ItemExpression expression)
    {
        var input = new JsonObject
        {
            ["TableName"] = table,
            [role] = ToJson(attributes),
            ["ConditionExpression"] = expression.Condition,
        };
        if (expression.Update is { } update)
        {
            input["UpdateExpression"] = update;
        }

        var names = new JsonObject();
        foreach (var (placeholder, name) in expression.Names)
        {
            names[placeholder] = name;
        }

        input["ExpressionAttributeNames"] = names;
        // The service refuses a list of values without any.
        if (expression.Values.Count > 0)
        {
            input["ExpressionAttributeValues"] = ToJson(expression.Values);
        }

        return input;
    }

    private static JsonObject ToJson(IReadOnlyDictionary<string, ItemValue> attributes)
    {
        var json = new JsonObject();
        foreach (var (name, value) in attributes)
        {
            json[name] = new JsonObject { [value.IsNumber ? "N" : "S"] = value.Text };
        }

        return json;
    }

    private static Dictionary<string, ItemValue> Read(JsonElement item)
    {
        var attributes = new Dictionary<string, ItemValue>();
        foreach (var attribute in item.EnumerateObject())
        {
            if (attribute.Value.TryGetProperty("S", out var text))
            {
                attributes[attribute.Name] = ItemValue.Of(text.GetString()!);
            }
            else if (attribute.Value.TryGetProperty("N", out var number))
            {
                attributes[attribute.Name] = ItemValue.OfNumber(number.GetString()!);
            }
        }

        return attributes;
    }
}
