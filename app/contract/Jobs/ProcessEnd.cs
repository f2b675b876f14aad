namespace Alicerce.Contract.Jobs;

/// <summary>How an execution ended that did not process its file.</summary>
public sealed record ProcessEnd
{
    /// <summary>As items of the files table spell it.</summary>
    public required string Status { get; init; }

    public required ProcessEndReason Reason { get; init; }
}
