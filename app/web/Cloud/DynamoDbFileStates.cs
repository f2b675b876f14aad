using System.Globalization;
using Alicerce.Contract.Files;
using Alicerce.Web.Files;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Web.Cloud;

internal sealed class DynamoDbFileStates(IAmazonDynamoDB dynamoDb, string tableName, TimeProvider clock) : IFileStates
{
    // Written by the process machine.
    private const string EndedAt = "endedAt";

    private static readonly string[] TraitNames =
    [
        FileItem.Charset, FileItem.Lines, FileItem.Words, FileItem.Columns, FileItem.Width, FileItem.Height,
        FileItem.Pages, FileItem.Entries, FileItem.UnpackedSize,
    ];

    public async Task<FileRecord?> FindAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        var answer = await dynamoDb.GetItemAsync(
            new GetItemRequest
            {
                TableName = tableName,
                Key = KeyOf(FileItem.PartitionKeyOf(bucket, key)),
            },
            cancellationToken);
        return answer.Item is { Count: > 0 } item && !IsExpired(item) ? ReadRecord(item) : null;
    }

    public async Task<IReadOnlyList<FileRun>> ListRunsAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        var runs = new List<FileRun>();
        Dictionary<string, AttributeValue>? next = null;
        do
        {
            var answer = await dynamoDb.QueryAsync(
                new QueryRequest
                {
                    TableName = tableName,
                    KeyConditionExpression = "#pk = :pk AND begins_with(#sk, :run)",
                    ExpressionAttributeNames = new() { ["#pk"] = FileItem.PartitionKey, ["#sk"] = FileItem.SortKey },
                    ExpressionAttributeValues = new()
                    {
                        [":pk"] = new(FileItem.PartitionKeyOf(bucket, key)),
                        [":run"] = new(FileItem.RunSortKeyPrefix),
                    },
                    ExclusiveStartKey = next,
                },
                cancellationToken);
            runs.AddRange((answer.Items ?? []).Where(item => !IsExpired(item)).Select(ReadRun));
            next = answer.LastEvaluatedKey;
        }
        while (next is { Count: > 0 });

        return [.. runs.OrderBy(run => run.At)];
    }

    public async Task<IReadOnlyList<FileRecord>> ListAsync(FileStatus status, int limit, CancellationToken cancellationToken)
    {
        var answer = await dynamoDb.QueryAsync(
            new QueryRequest
            {
                TableName = tableName,
                IndexName = FileItem.StatusIndex,
                KeyConditionExpression = "#partition = :status",
                ExpressionAttributeNames = new() { ["#partition"] = FileItem.StatusIndexPartitionKey },
                ExpressionAttributeValues = new() { [":status"] = new(FileItem.StatusIndexKeyOf(status)) },
                Limit = limit,
            },
            cancellationToken);
        return [.. (answer.Items ?? []).Where(item => !IsExpired(item)).Select(ReadRecord)];
    }

    public async Task CheckAsync(CancellationToken cancellationToken) =>
        await dynamoDb.GetItemAsync(
            new GetItemRequest { TableName = tableName, Key = KeyOf("READY") }, cancellationToken);

    private static Dictionary<string, AttributeValue> KeyOf(string partition) => new()
    {
        [FileItem.PartitionKey] = new(partition),
        [FileItem.SortKey] = new(FileItem.MetaSortKey),
    };

    // DynamoDB deletes late.
    private bool IsExpired(Dictionary<string, AttributeValue> item) =>
        Number(item, FileItem.ExpiresAt) is { } seconds && seconds <= clock.GetUtcNow().ToUnixTimeSeconds();

    private static FileRecord ReadRecord(Dictionary<string, AttributeValue> item) => new()
    {
        Bucket = Text(item, FileItem.Bucket) ?? "",
        Key = Text(item, FileItem.Key) ?? "",
        Status = Text(item, FileItem.Status) ?? "",
        VersionId = Text(item, FileItem.VersionId),
        Size = Number(item, FileItem.Size) ?? 0,
        MediaType = Text(item, FileItem.MediaType) ?? Text(item, FileItem.DeclaredMediaType),
        Sha256 = Text(item, FileItem.Sha256),
        Traits = [.. TraitNames.Where(item.ContainsKey).Select(name => KeyValuePair.Create(name, item[name].N ?? item[name].S ?? ""))],
        EntryNames = Text(item, FileItem.EntryNames)?.Split('\n') ?? [],
        Warnings = Text(item, FileItem.Warnings)?.Split(',') ?? [],
        JobId = Text(item, FileItem.JobId),
        Manifest = Text(item, FileItem.Manifest),
        Error = Text(item, FileItem.Error),
        ApprovalId = Text(item, FileItem.ApprovalId),
        CreatedAt = Time(Text(item, FileItem.CreatedAt)),
        UpdatedAt = Time(Text(item, FileItem.UpdatedAt)),
    };

    private static FileRun ReadRun(Dictionary<string, AttributeValue> item)
    {
        // RUN#(job)#(time)
        var parts = (Text(item, FileItem.SortKey) ?? "").Split('#', 3);
        return new FileRun(
            Time(Text(item, EndedAt) ?? parts.ElementAtOrDefault(2)), parts.ElementAtOrDefault(1) ?? "", Text(item, FileItem.Status), Text(item, FileItem.Error));
    }

    private static string? Text(Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.S is { Length: > 0 } text ? text : null;

    private static long? Number(Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && long.TryParse(value.N, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
