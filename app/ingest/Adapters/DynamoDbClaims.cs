using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Contract.Files;
using Alicerce.Ingest.Claims;

namespace Alicerce.Ingest.Adapters;

/// <summary>One item per piece of work, as common idempotency libraries lay it out.</summary>
public sealed class DynamoDbClaims(DynamoDbClient dynamoDb, string tableName, TimeProvider clock) : IClaims
{
    /// <summary>Longer than any event is delivered again: a queue tries for minutes, and a person for hours.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    private const string HeldCondition =
        "attribute_exists(#id) AND #status = :inProgress AND #inProgressExpiration = :deadline";

    private static readonly ItemValue InProgress = ItemValue.Of(IdempotencyItem.InProgress);
    private static readonly ItemValue Completed = ItemValue.Of(IdempotencyItem.Completed);

    private static readonly Dictionary<string, string> Names = new()
    {
        ["#id"] = IdempotencyItem.Id,
        ["#status"] = IdempotencyItem.Status,
        ["#inProgressExpiration"] = IdempotencyItem.InProgressExpiration,
    };

    public async Task<ClaimAnswer> TryClaimAsync(string id, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var item = new Dictionary<string, ItemValue>
        {
            [IdempotencyItem.Id] = ItemValue.Of(id),
            [IdempotencyItem.Status] = InProgress,
            [IdempotencyItem.InProgressExpiration] = Milliseconds(deadline),
            [IdempotencyItem.Expiration] = Seconds(now + Memory),
        };
        var isFree = new ItemExpression
        {
            // DynamoDB deletes expired items late, so an expired one counts as absent.
            Condition =
                "attribute_not_exists(#id) OR #expiration < :now " +
                "OR (#status = :inProgress AND #inProgressExpiration < :nowMilliseconds)",
            Names = new Dictionary<string, string>(Names) { ["#expiration"] = IdempotencyItem.Expiration },
            Values = new Dictionary<string, ItemValue>
            {
                [":now"] = Seconds(now),
                [":nowMilliseconds"] = Milliseconds(now),
                [":inProgress"] = InProgress,
            },
        };

        try
        {
            await dynamoDb.PutItemAsync(tableName, item, isFree, cancellationToken);
            return new ClaimAnswer.Taken(new Claim(id, deadline));
        }
        catch (AwsCallException exception) when (exception.Code == AwsErrorCode.ConditionalCheckFailed)
        {
            return await ReadAsync(id, cancellationToken);
        }
    }

    public Task CompleteAsync(Claim claim, string data, CancellationToken cancellationToken) =>
        IfHeldAsync(() => dynamoDb.UpdateItemAsync(
            tableName,
            KeyOf(claim.Id),
            new ItemExpression
            {
                Update = "SET #status = :completed, #data = :data, #expiration = :expiration",
                Condition = HeldCondition,
                Names = new Dictionary<string, string>(Names)
                {
                    ["#data"] = IdempotencyItem.Data,
                    ["#expiration"] = IdempotencyItem.Expiration,
                },
                Values = new Dictionary<string, ItemValue>(HeldValues(claim))
                {
                    [":completed"] = Completed,
                    [":data"] = ItemValue.Of(data),
                    [":expiration"] = Seconds(clock.GetUtcNow() + Memory),
                },
            },
            cancellationToken));

    public Task ReleaseAsync(Claim claim, CancellationToken cancellationToken) =>
        IfHeldAsync(() => dynamoDb.DeleteItemAsync(
            tableName,
            KeyOf(claim.Id),
            new ItemExpression { Condition = HeldCondition, Names = Names, Values = HeldValues(claim) },
            cancellationToken));

    private static Dictionary<string, ItemValue> HeldValues(Claim claim) => new()
    {
        [":inProgress"] = InProgress,
        [":deadline"] = Milliseconds(claim.Deadline),
    };

    private static Dictionary<string, ItemValue> KeyOf(string id) => new() { [IdempotencyItem.Id] = ItemValue.Of(id) };

    private static async Task IfHeldAsync(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (AwsCallException exception) when (exception.Code == AwsErrorCode.ConditionalCheckFailed)
        {
            // The deadline passed and somebody else holds the work: the item is theirs.
        }
    }

    // Given back in this moment, or being worked on: either way the next delivery finds out.
    private async Task<ClaimAnswer> ReadAsync(string id, CancellationToken cancellationToken) =>
        await dynamoDb.GetItemAsync(tableName, KeyOf(id), cancellationToken) is { } item
        && item.TryGetValue(IdempotencyItem.Status, out var status)
        && status == Completed
            ? new ClaimAnswer.AlreadyDone(item.TryGetValue(IdempotencyItem.Data, out var data) ? data.Text : "")
            : new ClaimAnswer.InProgress();

    private static ItemValue Seconds(DateTimeOffset time) => ItemValue.Of(time.ToUnixTimeSeconds());

    private static ItemValue Milliseconds(DateTimeOffset time) => ItemValue.Of(time.ToUnixTimeMilliseconds());
}
