using Alicerce.Contract.Jobs;
using Alicerce.Worker.Jobs;

namespace Alicerce.Local.Workflows;

/// <summary>The task that waits for a worker in this process. It takes one answer.</summary>
internal sealed class WorkerTask : ITask
{
    private readonly TaskCompletionSource<TaskEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TaskEnd> End => _end.Task;

    public Task<bool> BeatAsync(CancellationToken cancellationToken) => Task.FromResult(!_end.Task.IsCompleted);

    public Task<bool> SucceedAsync(WorkerResult result, CancellationToken cancellationToken) =>
        Task.FromResult(_end.TrySetResult(new TaskEnd.Succeeded(result)));

    public Task<bool> FailAsync(string error, string cause, CancellationToken cancellationToken) =>
        Task.FromResult(_end.TrySetResult(new TaskEnd.Failed(error, cause)));
}
