using System.Globalization;
using System.Text.Json;
using static Alicerce.Ingest.Events.EventJson;

namespace Alicerce.Ingest.Events;

/// <summary>Reads an event that S3 sends through EventBridge: its names have hyphens, its key is plain.</summary>
internal static class EventBridgeReader
{
    private const string Where = "detail";

    public static NotificationRecord Read(JsonElement root)
    {
        if (Text(root, "source") is var source && source != "aws.s3")
        {
            return new NotificationRecord.Malformed("source", $"is {Quote(source)} where \"aws.s3\" is expected");
        }

        if (Text(root, "detail-type") is var type && type != "Object Created")
        {
            return new NotificationRecord.Ignored($"The event is `{type}`; only `Object Created` is processed.");
        }

        var detail = Child(root, "detail");
        var content = Child(detail, "object");
        if (Text(Child(detail, "bucket"), "name") is not { Length: > 0 } bucket)
        {
            return Malformed("has no `bucket.name`");
        }

        if (Text(content, "key") is not { Length: > 0 } key)
        {
            return Malformed("has no `object.key`");
        }

        if (Text(content, "sequencer") is not { } sequencerText || !Sequencer.TryParse(sequencerText, out var sequencer))
        {
            return Malformed($"({bucket}/{key}) has the `object.sequencer` {Quote(Text(content, "sequencer"))} where hexadecimal digits are expected");
        }

        if (!DateTimeOffset.TryParse(Text(root, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return new NotificationRecord.Malformed("time", $"is {Quote(Text(root, "time"))} where an ISO 8601 time is expected");
        }

        return new NotificationRecord.Created(new ObjectCreated
        {
            Bucket = bucket,
            Key = key,
            Sequencer = sequencer,
            Time = time.ToUniversalTime(),
            VersionId = Text(content, "version-id"),
            ETag = Text(content, "etag"),
        });

        static NotificationRecord.Malformed Malformed(string problem) => new(Where, problem);
    }
}
