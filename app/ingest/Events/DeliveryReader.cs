using System.Text.Json;

namespace Alicerce.Ingest.Events;

/// <summary>Tells the shapes of events apart: S3's own, EventBridge's, and a batch of messages with either inside.</summary>
public static class DeliveryReader
{
    private const string Expected =
        "Send an S3 notification, an EventBridge event of S3, or a batch of SQS messages that hold one of them.";

    public static async Task<Delivery> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        using var document = await ParseAsync(input, cancellationToken);
        var root = document.RootElement;
        return IsBatch(root)
            ? new Delivery.Batch([.. root.GetProperty("Records").EnumerateArray().Select(ReadMessage)])
            : new Delivery.Notification(ReadEvent(root));
    }

    private static async Task<JsonDocument> ParseAsync(Stream input, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonDocument.ParseAsync(input, default, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new InvalidEventException($"The event is not JSON. {Expected}", exception);
        }
    }

    // Both S3 and SQS call their list `Records`; the source of the entries tells whose it is.
    private static bool IsBatch(JsonElement root) =>
        EventJson.Child(root, "Records") is { ValueKind: JsonValueKind.Array } records
        && records.GetArrayLength() > 0
        && EventJson.Text(records[0], "eventSource") == "aws:sqs";

    private static QueueMessage ReadMessage(JsonElement message, int index)
    {
        if (EventJson.Text(message, "messageId") is not { Length: > 0 } id)
        {
            // Without its id a message cannot be reported: the whole batch has to come again.
            throw new InvalidEventException($"`Records[{index}]` of the batch has no `messageId`.");
        }

        try
        {
            using var body = JsonDocument.Parse(EventJson.Text(message, "body") ?? "");
            return new QueueMessage(id, ReadEvent(body.RootElement));
        }
        catch (JsonException)
        {
            return new QueueMessage(id, [new NotificationRecord.Malformed($"message {id}", "has a body that is not JSON")]);
        }
        catch (InvalidEventException exception)
        {
            return new QueueMessage(id, [new NotificationRecord.Malformed($"message {id}", $"is refused: {exception.Message}")]);
        }
    }

    private static IReadOnlyList<NotificationRecord> ReadEvent(JsonElement root)
    {
        if (EventJson.Text(root, "detail-type") is not null)
        {
            return [EventBridgeReader.Read(root)];
        }

        if (EventJson.Text(root, "Event") is { } name)
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

        return records.ValueKind == JsonValueKind.Array && records.GetArrayLength() > 0
            ? [.. records.EnumerateArray().Select(S3NotificationReader.Read)]
            : throw Unknown("its `Records` is not an array of at least one entry");
    }

    private static string Describe(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
            ? $"its properties are {string.Join(", ", root.EnumerateObject().Take(8).Select(property => $"`{property.Name}`"))}"
            : $"it is a JSON {root.ValueKind.ToString().ToLowerInvariant()}";

    private static InvalidEventException Unknown(string found) =>
        new($"The event is none that this function understands: {found}. {Expected}");
}
