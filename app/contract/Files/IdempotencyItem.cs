namespace Alicerce.Contract.Files;

/// <summary>
/// Names of the items in the idempotency table: one item per piece of work that may happen once, and one per approval
/// that waits for its decision.
/// </summary>
public static class IdempotencyItem
{
    public const string Id = "id";
    public const string Status = "status";
    public const string Data = "data";

    /// <summary>The time to live, in seconds since 1970. DynamoDB deletes late: a reader compares it itself.</summary>
    public const string Expiration = "expiration";

    /// <summary>In milliseconds since 1970: until then whoever claimed the work may still be at it.</summary>
    public const string InProgressExpiration = "in_progress_expiration";

    public const string InProgress = "INPROGRESS";
    public const string Completed = "COMPLETED";
}
