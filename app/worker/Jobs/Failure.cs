using Alicerce.Contract.Jobs;

namespace Alicerce.Worker.Jobs;

/// <summary>An exception in the words of the process machine.</summary>
/// <param name="Error">One of <see cref="WorkerError"/>.</param>
/// <param name="Cause">For people; it holds no content of the file.</param>
public sealed record Failure(string Error, string Cause)
{
    // What the kernel says when a disk, or the quota of its user, is full.
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;

    // Windows: ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL as results.
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <param name="exception">What ended the work.</param>
    /// <param name="stop">Tells a stop from a time-out.</param>
    public static Failure Of(Exception exception, CancellationToken stop) => exception switch
    {
        JobFailedException known => new Failure(known.Error, known.Message),
        IOException { HResult: NoSpace or QuotaExceeded or WindowsDiskFull or WindowsHandleDiskFull } =>
            new Failure(WorkerError.ScratchFull, "The scratch disk is full. Give the worker a larger one, or try again on another."),
        OperationCanceledException when stop.IsCancellationRequested =>
            new Failure(WorkerError.WorkerFailed, "The worker was stopped before the job was done. Try again on another."),
        OutOfMemoryException => new Failure(WorkerError.WorkerFailed, "The worker ran out of memory."),
        _ => new Failure(WorkerError.WorkerFailed, exception.Message),
    };
}
