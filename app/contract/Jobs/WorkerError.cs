namespace Alicerce.Contract.Jobs;

/// <summary>The names under which the worker fails a job; the process machine tells them apart.</summary>
public static class WorkerError
{
    public const string WorkerFailed = "WorkerFailed";

    /// <summary>Trying again changes nothing.</summary>
    public const string UnreadableFile = "UnreadableFile";

    /// <summary>Another instance may have the room.</summary>
    public const string ScratchFull = "ScratchFull";
}
