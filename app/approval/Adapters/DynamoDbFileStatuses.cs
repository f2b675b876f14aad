using Alicerce.Contract.Approvals;
using Alicerce.Contract.Files;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Approval.Adapters;

/// <summary>The items of files, changed only while they are about the same job.</summary>
public sealed class DynamoDbFileStatuses(IAmazonDynamoDB dynamoDb, string tableName, TimeProvider clock) : IFileStatuses
{
    private const string SetStatus = "SET #status = :status, #indexKey = :indexKey, #indexTime = :time, #updatedAt = :time";

    public Task<bool> MarkWaitingAsync(PendingApproval approval, CancellationToken cancellationToken)
    {
        var request = UpdateOf(approval, FileStatus.WaitingApproval);
        request.UpdateExpression = $"{SetStatus}, #approvalId = :approvalId";
        request.ConditionExpression = "#jobId = :jobId";
        request.ExpressionAttributeNames["#jobId"] = FileItem.JobId;
        request.ExpressionAttributeValues[":jobId"] = new(approval.Request.JobId);
        return TryUpdateAsync(request, cancellationToken);
    }

    public Task MarkDecidedAsync(PendingApproval approval, ApprovalDecision decision, CancellationToken cancellationToken)
    {
        var request = UpdateOf(approval, decision == ApprovalDecision.Approve ? FileStatus.Running : FileStatus.Rejected);
        request.UpdateExpression = $"{SetStatus} REMOVE #approvalId";
        request.ConditionExpression = "#approvalId = :approvalId AND #status = :waiting";
        request.ExpressionAttributeValues[":waiting"] = new(FileStatusText.Of(FileStatus.WaitingApproval));
        return TryUpdateAsync(request, cancellationToken);
    }

    private UpdateItemRequest UpdateOf(PendingApproval approval, FileStatus status) => new()
    {
        TableName = tableName,
        Key = new()
        {
            [FileItem.PartitionKey] = new(approval.Request.Pk),
            [FileItem.SortKey] = new(FileItem.MetaSortKey),
        },
        ExpressionAttributeNames = new()
        {
            ["#status"] = FileItem.Status,
            ["#indexKey"] = FileItem.StatusIndexPartitionKey,
            ["#indexTime"] = FileItem.StatusIndexSortKey,
            ["#updatedAt"] = FileItem.UpdatedAt,
            ["#approvalId"] = FileItem.ApprovalId,
        },
        ExpressionAttributeValues = new()
        {
            [":status"] = new(FileStatusText.Of(status)),
            [":indexKey"] = new(FileItem.StatusIndexKeyOf(status)),
            [":time"] = new(FileItem.TimeText(clock.GetUtcNow())),
            [":approvalId"] = new(approval.ApprovalId),
        },
    };

    private async Task<bool> TryUpdateAsync(UpdateItemRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.UpdateItemAsync(request, cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }
}
