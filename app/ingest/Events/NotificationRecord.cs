namespace Alicerce.Ingest.Events;

/// <summary>One entry of an S3 notification, as far as this function cares for it.</summary>
public abstract record NotificationRecord
{
    private NotificationRecord()
    {
    }

    /// <summary>An object was created or overwritten.</summary>
    public sealed record Created(ObjectCreated Event) : NotificationRecord;

    /// <summary>A well-formed entry about something else.</summary>
    public sealed record Ignored(string Reason) : NotificationRecord;

    /// <summary>An entry that cannot be understood; it fails alone, its neighbours are processed.</summary>
    public sealed record Malformed(string Where, string Problem) : NotificationRecord;
}
