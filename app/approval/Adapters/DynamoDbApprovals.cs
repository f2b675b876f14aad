using System.Globalization;
using Alicerce.Contract.Approvals;
using Alicerce.Contract.Files;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Approval.Adapters;

/// <summary>The questions in the idempotency table, whose time to live is theirs.</summary>
public sealed class DynamoDbApprovals(IAmazonDynamoDB dynamoDb, string tableName, TimeProvider clock) : IApprovals
{
    public Task AddAsync(PendingApproval approval, CancellationToken cancellationToken) =>
        dynamoDb.PutItemAsync(
            new PutItemRequest
            {
                TableName = tableName,
                Item = new()
                {
                    [IdempotencyItem.Id] = new(ApprovalItem.IdOf(approval.ApprovalId)),
                    [IdempotencyItem.Expiration] = Number(approval.Expires.ToUnixTimeSeconds()),
                    [ApprovalItem.TaskToken] = new(approval.Request.TaskToken),
                    [ApprovalItem.ExecutionArn] = new(approval.Request.ExecutionArn),
                    [ApprovalItem.JobId] = new(approval.Request.JobId),
                    [ApprovalItem.FilePartitionKey] = new(approval.Request.Pk),
                    [ApprovalItem.Bucket] = new(approval.Request.Bucket),
                    [ApprovalItem.Key] = new(approval.Request.Key),
                    [ApprovalItem.Size] = Number(approval.Request.Size),
                    [ApprovalItem.MediaType] = new(approval.Request.MediaType),
                },
            },
            cancellationToken);

    public async Task<PendingApproval?> FindAsync(string approvalId, CancellationToken cancellationToken)
    {
        var response = await dynamoDb.GetItemAsync(
            new GetItemRequest { TableName = tableName, ConsistentRead = true, Key = KeyOf(approvalId) }, cancellationToken);
        if (response.Item is not { Count: > 0 } item)
        {
            return null;
        }

        // DynamoDB deletes expired items when it finds the time.
        var expires = DateTimeOffset.FromUnixTimeSeconds(NumberOf(item, IdempotencyItem.Expiration));
        return expires <= clock.GetUtcNow() ? null : new PendingApproval
        {
            ApprovalId = approvalId,
            Expires = expires,
            Request = new ApprovalRequest
            {
                TaskToken = item[ApprovalItem.TaskToken].S,
                ExecutionArn = item[ApprovalItem.ExecutionArn].S,
                JobId = item[ApprovalItem.JobId].S,
                Pk = item[ApprovalItem.FilePartitionKey].S,
                Bucket = item[ApprovalItem.Bucket].S,
                Key = item[ApprovalItem.Key].S,
                Size = NumberOf(item, ApprovalItem.Size),
                MediaType = item[ApprovalItem.MediaType].S,
            },
        };
    }

    public async Task RemoveAsync(PendingApproval approval, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.DeleteItemAsync(
                new DeleteItemRequest
                {
                    TableName = tableName,
                    Key = KeyOf(approval.ApprovalId),
                    ConditionExpression = "#taskToken = :taskToken",
                    ExpressionAttributeNames = new() { ["#taskToken"] = ApprovalItem.TaskToken },
                    ExpressionAttributeValues = new() { [":taskToken"] = new(approval.Request.TaskToken) },
                },
                cancellationToken);
        }
        catch (ConditionalCheckFailedException)
        {
            // A second click at the same time was quicker.
        }
    }

    private static Dictionary<string, AttributeValue> KeyOf(string approvalId) =>
        new() { [IdempotencyItem.Id] = new(ApprovalItem.IdOf(approvalId)) };

    private static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    private static long NumberOf(Dictionary<string, AttributeValue> item, string name) =>
        long.Parse(item[name].N, CultureInfo.InvariantCulture);
}
