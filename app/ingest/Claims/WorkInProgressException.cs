namespace Alicerce.Ingest.Claims;

/// <summary>Another invocation has this event. It is delivered again, and done by then or free.</summary>
public sealed class WorkInProgressException(string bucket, string key)
    : Exception($"Another invocation is at `{bucket}/{key}`. Deliver the event again.");
