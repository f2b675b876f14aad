using System.Globalization;
using System.Text.Json;

namespace Alicerce.Ingest.Events;

/// <summary>Reads the notification that S3 sends to the function.</summary>
public static class S3NotificationReader
{
    public static async Task<IReadOnlyList<NotificationRecord>> ReadAsync(
        Stream input, CancellationToken cancellationToken)
    {
        using var document = await ParseAsync(input, cancellationToken);
        var root = document.RootElement;

        if (root.ValueKind == JsonValueKind.Object && Text(root, "Event") is { } name)
        {
            // S3 sends this one when a notification is configured.
            return name == "s3:TestEvent"
                ? [new NotificationRecord.Ignored("`s3:TestEvent` announces a new notification configuration.")]
                : throw Unknown($"it is the event `{name}`");
        }

        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("Records", out var records))
        {
            throw Unknown(Describe(root));
        }

        if (records.ValueKind != JsonValueKind.Array || records.GetArrayLength() == 0)
        {
            throw Unknown("its `Records` is not an array of at least one entry");
        }

        return [.. records.EnumerateArray().Select(ReadRecord)];
    }

    private static async Task<JsonDocument> ParseAsync(Stream input, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonDocument.ParseAsync(input, default, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new InvalidEventException(
                "The event is not JSON. Send the notification of an S3 bucket, an object with `Records`.", exception);
        }
    }

    private static NotificationRecord ReadRecord(JsonElement record, int index)
    {
        var where = $"Records[{index}]";
        if (record.ValueKind != JsonValueKind.Object)
        {
            return Malformed("is not an object");
        }

        if (Text(record, "eventSource") is var source && source != "aws:s3")
        {
            return Malformed($"has the `eventSource` {Quote(source)} where \"aws:s3\" is expected");
        }

        // The major number changes when old readers would misread the record; the minor only adds fields.
        if (Text(record, "eventVersion") is var version && version?.Split('.')[0] != "2")
        {
            return Malformed($"has the `eventVersion` {Quote(version)} where a version 2 is expected");
        }

        if (Text(record, "eventName") is not { } name)
        {
            return Malformed("has no `eventName`");
        }

        if (!name.StartsWith("ObjectCreated:", StringComparison.Ordinal))
        {
            return new NotificationRecord.Ignored($"`{where}` is `{name}`; only `ObjectCreated:*` is processed.");
        }

        var s3 = Child(record, "s3");
        var content = Child(s3, "object");
        if (Text(Child(s3, "bucket"), "name") is not { Length: > 0 } bucket)
        {
            return Malformed("has no `s3.bucket.name`");
        }

        if (Text(content, "key") is not { } encodedKey || !ObjectKey.TryDecode(encodedKey, out var key))
        {
            return Malformed($"has the `s3.object.key` {Quote(Text(content, "key"))}, which is not a URL-encoded object key");
        }

        where = $"{where} ({bucket}/{key})";
        if (Text(content, "sequencer") is not { } sequencerText || !Sequencer.TryParse(sequencerText, out var sequencer))
        {
            return Malformed($"has the `s3.object.sequencer` {Quote(Text(content, "sequencer"))} where hexadecimal digits are expected");
        }

        if (!DateTimeOffset.TryParse(
            Text(record, "eventTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return Malformed($"has the `eventTime` {Quote(Text(record, "eventTime"))} where an ISO 8601 time is expected");
        }

        return new NotificationRecord.Created(new ObjectCreated
        {
            Bucket = bucket,
            Key = key,
            Sequencer = sequencer,
            Time = time.ToUniversalTime(),
            VersionId = Text(content, "versionId"),
            ETag = Text(content, "eTag"),
        });

        NotificationRecord.Malformed Malformed(string problem) => new(where, problem);
    }

    private static string Describe(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return $"it is a JSON {root.ValueKind.ToString().ToLowerInvariant()}";
        }

        return Text(root, "detail-type") is { } detailType
            ? $"it is an EventBridge event (`detail-type` is \"{detailType}\")"
            : $"its properties are {string.Join(", ", root.EnumerateObject().Take(8).Select(property => $"`{property.Name}`"))}";
    }

    private static InvalidEventException Unknown(string found) =>
        new($"The event is not an S3 notification: {found}. Send the notification of an S3 bucket, an object with `Records`.");

    private static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    private static string? Text(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } child ? child.GetString() : null;

    private static string Quote(string? text) => text is null ? "(none)" : $"\"{text}\"";
}
