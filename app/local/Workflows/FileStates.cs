using System.Globalization;
using Alicerce.Contract.Files;
using Alicerce.Contract.Jobs;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Local.Workflows;

/// <summary>What the process machine writes about files, under the conditions that it writes them in the cloud.</summary>
internal sealed class FileStates(IAmazonDynamoDB dynamoDb, string tableName, TimeProvider clock)
{
    private const string Own = "executionArn = :execution";

    /// <returns>False when another execution has the file, or had it.</returns>
    public Task<bool> TryClaimAsync(ProcessInput input, string executionArn, CancellationToken cancellationToken) => TryUpdateAsync(
        input,
        FileStatus.Running,
        executionArn,
        "(attribute_not_exists(jobId) OR jobId = :job) AND (attribute_not_exists(#status) OR #status IN (:ingested, :failed) OR executionArn = :execution)",
        [("jobId", ":job", new(input.JobId)), ("executionArn", ":execution", new(executionArn))],
        "error",
        cancellationToken,
        (":ingested", new(FileStatusText.Of(FileStatus.Ingested))),
        (":failed", new(FileStatusText.Of(FileStatus.Failed))));

    public Task<bool> TrySetAsync(ProcessInput input, FileStatus status, string executionArn, string? removes, CancellationToken cancellationToken) =>
        TryUpdateAsync(input, status, executionArn, Own, [], removes, cancellationToken);

    public Task<bool> TryFinishAsync(ProcessInput input, WorkerResult result, string executionArn, CancellationToken cancellationToken) => TryUpdateAsync(
        input,
        FileStatus.Done,
        executionArn,
        Own,
        [
            (FileItem.Manifest, ":manifest", new(result.Manifest)),
            ("manifestSha256", ":sha256", new(result.Sha256)),
            ("resultFiles", ":files", Number(result.Files)),
            ("resultRecords", ":records", Number(result.Records)),
        ],
        null,
        cancellationToken);

    public Task<bool> TryEndAsync(ProcessInput input, FileStatus status, string error, string executionArn, CancellationToken cancellationToken) =>
        TryUpdateAsync(input, status, executionArn, Own, [("error", ":error", new(error))], FileItem.ApprovalId, cancellationToken);

    /// <summary>One item per run and end; the same run writes the same item again.</summary>
    public Task KeepRunAsync(Execution execution, FileStatus status, string attribute, string value, string executionArn, CancellationToken cancellationToken) =>
        dynamoDb.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = tableName,
                Key = new()
                {
                    [FileItem.PartitionKey] = new(execution.Input.Pk),
                    [FileItem.SortKey] = new(FileItem.RunSortKeyOf(execution.Input.JobId, execution.StartedAt)),
                },
                UpdateExpression = "SET #status = :status, endedAt = :end, #what = :what, startedAt = :started, executionArn = :execution",
                ExpressionAttributeNames = new() { ["#status"] = FileItem.Status, ["#what"] = attribute },
                ExpressionAttributeValues = new()
                {
                    [":status"] = new(FileStatusText.Of(status)),
                    [":end"] = new(FileItem.TimeText(clock.GetUtcNow())),
                    [":what"] = new(value),
                    [":started"] = new(FileItem.TimeText(execution.StartedAt)),
                    [":execution"] = new(executionArn),
                },
            },
            cancellationToken);

    private async Task<bool> TryUpdateAsync(
        ProcessInput input,
        FileStatus status,
        string executionArn,
        string condition,
        IReadOnlyList<(string Attribute, string Name, AttributeValue Value)> sets,
        string? removes,
        CancellationToken cancellationToken,
        params (string Name, AttributeValue Value)[] conditionValues)
    {
        var values = new Dictionary<string, AttributeValue>
        {
            [":status"] = new(FileStatusText.Of(status)),
            [":statusKey"] = new(FileItem.StatusIndexKeyOf(status)),
            [":time"] = new(FileItem.TimeText(clock.GetUtcNow())),
            [":execution"] = new(executionArn),
        };
        foreach (var (name, value) in sets.Select(set => (set.Name, set.Value)).Concat(conditionValues))
        {
            values[name] = value;
        }

        var names = new Dictionary<string, string> { ["#status"] = FileItem.Status };
        if (removes is not null)
        {
            names["#removes"] = removes;
        }

        foreach (var (attribute, index) in sets.Select((set, index) => (set.Attribute, index)))
        {
            names[$"#set{index}"] = attribute;
        }

        try
        {
            await dynamoDb.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = tableName,
                    Key = new() { [FileItem.PartitionKey] = new(input.Pk), [FileItem.SortKey] = new(input.Sk) },
                    UpdateExpression = "SET #status = :status, gsi1pk = :statusKey, gsi1sk = :time, updatedAt = :time" +
                        string.Concat(sets.Select((set, index) => $", #set{index} = {set.Name}")) +
                        (removes is null ? "" : " REMOVE #removes"),
                    ConditionExpression = condition,
                    ExpressionAttributeNames = names,
                    ExpressionAttributeValues = values,
                },
                cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    private static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };
}
