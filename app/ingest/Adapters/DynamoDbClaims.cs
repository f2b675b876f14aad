using System.Globalization;
using Alicerce.Contract.Files;
using Alicerce.Ingest.Claims;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Ingest.Adapters;

/// <summary>One item per piece of work, as common idempotency libraries lay it out.</summary>
public sealed class DynamoDbClaims(IAmazonDynamoDB dynamoDb, string tableName, TimeProvider clock) : IClaims
{
    /// <summary>Longer than any event is delivered again: a queue tries for minutes, and a person for hours.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    private static readonly Dictionary<string, string> Names = new()
    {
        ["#id"] = IdempotencyItem.Id,
        ["#status"] = IdempotencyItem.Status,
        ["#inProgressExpiration"] = IdempotencyItem.InProgressExpiration,
    };

    public async Task<ClaimAnswer> TryClaimAsync(string id, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var claim = new Claim(id, deadline);
        var request = new PutItemRequest
        {
            TableName = tableName,
            Item = new()
            {
                [IdempotencyItem.Id] = new(id),
                [IdempotencyItem.Status] = new(IdempotencyItem.InProgress),
                [IdempotencyItem.InProgressExpiration] = Milliseconds(deadline),
                [IdempotencyItem.Expiration] = Seconds(now + Memory),
            },
            // DynamoDB deletes expired items late, so an expired one counts as absent.
            ConditionExpression =
                "attribute_not_exists(#id) OR #expiration < :now " +
                "OR (#status = :inProgress AND #inProgressExpiration < :nowMilliseconds)",
            ExpressionAttributeNames = new(Names) { ["#expiration"] = IdempotencyItem.Expiration },
            ExpressionAttributeValues = new()
            {
                [":now"] = Seconds(now),
                [":nowMilliseconds"] = Milliseconds(now),
                [":inProgress"] = new(IdempotencyItem.InProgress),
            },
        };

        try
        {
            await dynamoDb.PutItemAsync(request, cancellationToken);
            return new ClaimAnswer.Taken(claim);
        }
        catch (ConditionalCheckFailedException)
        {
            return await ReadAsync(id, cancellationToken);
        }
    }

    public Task CompleteAsync(Claim claim, string data, CancellationToken cancellationToken) =>
        IfHeldAsync(() => dynamoDb.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = tableName,
                Key = KeyOf(claim),
                UpdateExpression = "SET #status = :completed, #data = :data, #expiration = :expiration",
                ConditionExpression = HeldCondition,
                ExpressionAttributeNames = new(Names)
                {
                    ["#data"] = IdempotencyItem.Data,
                    ["#expiration"] = IdempotencyItem.Expiration,
                },
                ExpressionAttributeValues = new(HeldValues(claim))
                {
                    [":completed"] = new(IdempotencyItem.Completed),
                    [":data"] = new(data),
                    [":expiration"] = Seconds(clock.GetUtcNow() + Memory),
                },
            },
            cancellationToken));

    public Task ReleaseAsync(Claim claim, CancellationToken cancellationToken) =>
        IfHeldAsync(() => dynamoDb.DeleteItemAsync(
            new DeleteItemRequest
            {
                TableName = tableName,
                Key = KeyOf(claim),
                ConditionExpression = HeldCondition,
                ExpressionAttributeNames = new(Names),
                ExpressionAttributeValues = HeldValues(claim),
            },
            cancellationToken));

    private const string HeldCondition =
        "attribute_exists(#id) AND #status = :inProgress AND #inProgressExpiration = :deadline";

    private static Dictionary<string, AttributeValue> HeldValues(Claim claim) => new()
    {
        [":inProgress"] = new(IdempotencyItem.InProgress),
        [":deadline"] = Milliseconds(claim.Deadline),
    };

    private static Dictionary<string, AttributeValue> KeyOf(Claim claim) => new() { [IdempotencyItem.Id] = new(claim.Id) };

    private static async Task IfHeldAsync<T>(Func<Task<T>> change)
    {
        try
        {
            await change();
        }
        catch (ConditionalCheckFailedException)
        {
            // The deadline passed and somebody else holds the work: the item is theirs.
        }
    }

    private async Task<ClaimAnswer> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var response = await dynamoDb.GetItemAsync(
            new GetItemRequest { TableName = tableName, ConsistentRead = true, Key = new() { [IdempotencyItem.Id] = new(id) } },
            cancellationToken);

        // Given back in this moment, or being worked on: either way the next delivery finds out.
        return response.Item is { } item
            && item.TryGetValue(IdempotencyItem.Status, out var status)
            && status.S == IdempotencyItem.Completed
                ? new ClaimAnswer.AlreadyDone(item.TryGetValue(IdempotencyItem.Data, out var data) ? data.S : "")
                : new ClaimAnswer.InProgress();
    }

    private static AttributeValue Seconds(DateTimeOffset time) => Number(time.ToUnixTimeSeconds());

    private static AttributeValue Milliseconds(DateTimeOffset time) => Number(time.ToUnixTimeMilliseconds());

    private static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };
}
