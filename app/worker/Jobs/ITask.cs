using Alicerce.Contract.Jobs;

namespace Alicerce.Worker.Jobs;

/// <summary>The task of the process machine that waits for this job.</summary>
/// <remarks>Each call answers whether the task still waits; false means that somebody else owns the job.</remarks>
public interface ITask
{
    Task<bool> BeatAsync(CancellationToken cancellationToken);

    Task<bool> SucceedAsync(WorkerResult result, CancellationToken cancellationToken);

    Task<bool> FailAsync(string error, string cause, CancellationToken cancellationToken);
}
