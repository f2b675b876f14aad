using System.Globalization;
using System.Text.Json;
using static Alicerce.Ingest.Events.EventJson;

namespace Alicerce.Ingest.Events;

/// <summary>Reads one entry of a notification that S3 sends itself: its key is encoded as in a form.</summary>
internal static class S3NotificationReader
{
    public static NotificationRecord Read(JsonElement record, int index)
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
}
