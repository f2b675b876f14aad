using System.Diagnostics;
using System.Globalization;
using Alicerce.Ingest.Files;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Ingest.Adapters;

/// <summary>One item per object, whose condition keeps late and repeated events from replacing newer data.</summary>
public sealed class DynamoDbFileCatalog(IAmazonDynamoDB dynamoDb, string tableName) : IFileCatalog
{
    public async Task<bool> TryRecordAsync(FileEntry entry, CancellationToken cancellationToken)
    {
        var request = new PutItemRequest
        {
            TableName = tableName,
            Item = ToItem(entry),
            ConditionExpression = "attribute_not_exists(pk) OR #sequencer < :sequencer",
            ExpressionAttributeNames = new() { ["#sequencer"] = "sequencer" },
            ExpressionAttributeValues = new() { [":sequencer"] = new(entry.Event.Sequencer.Order) },
        };

        try
        {
            await dynamoDb.PutItemAsync(request, cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    private static Dictionary<string, AttributeValue> ToItem(FileEntry entry)
    {
        var status = ToText(entry.Status);
        var item = new Dictionary<string, AttributeValue>
        {
            ["pk"] = new($"FILE#{entry.Event.Bucket}#{entry.Event.Key}"),
            ["sk"] = new("META"),
            ["bucket"] = new(entry.Event.Bucket),
            ["key"] = new(entry.Event.Key),
            ["sequencer"] = new(entry.Event.Sequencer.Order),
            ["status"] = new(status),
            // The index answers "which files are in this state, newest first".
            ["gsi1pk"] = new($"STATUS#{status}"),
            ["gsi1sk"] = Time(entry.RecordedAt),
            ["createdAt"] = Time(entry.Event.Time),
            ["updatedAt"] = Time(entry.RecordedAt),
            ["size"] = Number(entry.Size),
        };

        AddText("versionId", entry.VersionId);
        AddText("etag", entry.ETag);
        AddText("declaredMediaType", entry.DeclaredMediaType);
        if (entry.Content is { } content)
        {
            AddText("sha256", content.Sha256);
            AddText("mediaType", content.MediaType);
            AddText("charset", content.Charset);
            AddNumber("lines", content.Lines);
            AddNumber("words", content.Words);
        }

        return item;

        void AddText(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                item[name] = new(value);
            }
        }

        void AddNumber(string name, long? value)
        {
            if (value is { } number)
            {
                item[name] = Number(number);
            }
        }
    }

    private static string ToText(FileStatus status) => status switch
    {
        FileStatus.Ingested => "INGESTED",
        FileStatus.TooLarge => "TOO_LARGE",
        _ => throw new UnreachableException(),
    };

    private static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    // Fixed width, so that the order of the text is the order of the times.
    private static AttributeValue Time(DateTimeOffset value) =>
        new(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
