namespace Alicerce.Ingest.Events;

/// <summary>What Lambda hands to the function in one invocation.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>From S3 or EventBridge: it succeeds or fails as a whole.</summary>
    public sealed record Notification(IReadOnlyList<NotificationRecord> Records) : Delivery;

    /// <summary>From SQS: each message succeeds or fails by itself.</summary>
    public sealed record Batch(IReadOnlyList<QueueMessage> Messages) : Delivery;
}
