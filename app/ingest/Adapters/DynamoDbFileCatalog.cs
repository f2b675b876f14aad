using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Contract.Files;
using Alicerce.Ingest.Content;
using Alicerce.Ingest.Files;

namespace Alicerce.Ingest.Adapters;

/// <summary>One item per object, whose condition keeps late and repeated events from replacing newer data.</summary>
public sealed class DynamoDbFileCatalog(DynamoDbClient dynamoDb, string tableName) : IFileCatalog
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["#pk"] = FileItem.PartitionKey,
        ["#sequencer"] = FileItem.Sequencer,
    };

    public async Task<RecordAnswer> RecordAsync(FileEntry entry, CancellationToken cancellationToken)
    {
        var isLater = new ItemExpression
        {
            Condition = "attribute_not_exists(#pk) OR #sequencer < :sequencer",
            Names = Names,
            Values = new Dictionary<string, ItemValue> { [":sequencer"] = ItemValue.Of(entry.Event.Sequencer.Order) },
        };

        try
        {
            await dynamoDb.PutItemAsync(tableName, ToItem(entry), isLater, cancellationToken);
            return RecordAnswer.Written;
        }
        catch (AwsCallException exception) when (exception.Code == AwsErrorCode.ConditionalCheckFailed)
        {
            return await IsSameAsync(entry, cancellationToken) ? RecordAnswer.Same : RecordAnswer.Newer;
        }
    }

    private async Task<bool> IsSameAsync(FileEntry entry, CancellationToken cancellationToken) =>
        await dynamoDb.GetItemAsync(tableName, KeyOf(entry), cancellationToken) is { } item
        && item.TryGetValue(FileItem.JobId, out var jobId)
        && jobId.Text == entry.JobId;

    private static Dictionary<string, ItemValue> KeyOf(FileEntry entry) => new()
    {
        [FileItem.PartitionKey] = ItemValue.Of(FileItem.PartitionKeyOf(entry.Event.Bucket, entry.Event.Key)),
        [FileItem.SortKey] = ItemValue.Of(FileItem.MetaSortKey),
    };

    private static Dictionary<string, ItemValue> ToItem(FileEntry entry)
    {
        var item = KeyOf(entry);
        Add(FileItem.Bucket, entry.Event.Bucket);
        Add(FileItem.Key, entry.Event.Key);
        Add(FileItem.Sequencer, entry.Event.Sequencer.Order);
        Add(FileItem.Status, FileStatusText.Of(entry.Status));
        // The index answers "which files are in this state, newest first".
        Add(FileItem.StatusIndexPartitionKey, FileItem.StatusIndexKeyOf(entry.Status));
        Add(FileItem.StatusIndexSortKey, FileItem.TimeText(entry.RecordedAt));
        Add(FileItem.CreatedAt, FileItem.TimeText(entry.Event.Time));
        Add(FileItem.UpdatedAt, FileItem.TimeText(entry.RecordedAt));
        AddNumber(FileItem.Size, entry.Size);
        Add(FileItem.JobId, entry.JobId);
        Add(FileItem.ExecutionArn, entry.ExecutionArn);
        Add(FileItem.VersionId, entry.VersionId);
        Add(FileItem.ETag, entry.ETag);
        Add(FileItem.DeclaredMediaType, entry.DeclaredMediaType);
        Add(FileItem.Error, entry.Error);
        if (entry.Content is { } content)
        {
            AddContent(content);
        }

        return item;

        void AddContent(ContentMetadata content)
        {
            Add(FileItem.Sha256, content.Sha256);
            Add(FileItem.MediaType, content.MediaType);
            Add(FileItem.Charset, content.Charset);
            AddNumber(FileItem.Lines, content.Lines);
            AddNumber(FileItem.Words, content.Words);
            AddNumber(FileItem.Columns, content.Columns);
            AddNumber(FileItem.Width, content.Width);
            AddNumber(FileItem.Height, content.Height);
            AddNumber(FileItem.Pages, content.Pages);
            AddNumber(FileItem.Entries, content.Entries);
            AddNumber(FileItem.UnpackedSize, content.UnpackedSize);
            Add(FileItem.EntryNames, string.Join('\n', content.EntryNames));
            Add(FileItem.Warnings, ContentWarningsText.Of(content.Warnings));
        }

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                item[name] = ItemValue.Of(value);
            }
        }

        void AddNumber(string name, long? value)
        {
            if (value is { } number)
            {
                item[name] = ItemValue.Of(number);
            }
        }
    }
}
