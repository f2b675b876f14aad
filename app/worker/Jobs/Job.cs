namespace Alicerce.Worker.Jobs;

/// <summary>One version of one object to process, and the task that waits for the result.</summary>
public sealed record Job
{
    public required string TaskToken { get; init; }

    public required string Bucket { get; init; }

    public required string Key { get; init; }

    /// <summary>Null in a bucket without versions.</summary>
    public required string? VersionId { get; init; }

    public required string JobId { get; init; }
}
