namespace Alicerce.Ingest.Events;

/// <summary>A message of a batch, whose body is an event of S3 or EventBridge.</summary>
public sealed record QueueMessage(string Id, IReadOnlyList<NotificationRecord> Records);
