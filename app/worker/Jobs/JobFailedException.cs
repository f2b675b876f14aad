namespace Alicerce.Worker.Jobs;

/// <summary>Ends a job with an error that the process machine knows; the message is the cause that people read.</summary>
public sealed class JobFailedException(string error, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>One of <see cref="Alicerce.Contract.Jobs.WorkerError"/>.</summary>
    public string Error { get; } = error;
}
