using System.Text.Json.Nodes;
using Alicerce.Contract.Jobs;
using Alicerce.Worker.Jobs;

namespace Alicerce.Local.Workflows.Services;

/// <summary>The task that waits for a worker in this process.</summary>
internal sealed class WorkerTask(TaskTokens tokens, string token, CancellationToken stop) : ITask
{
    public Task<bool> BeatAsync(CancellationToken cancellationToken) => Task.FromResult(tokens.Beat(token));

    public Task<bool> SucceedAsync(WorkerResult result, CancellationToken cancellationToken) => Task.FromResult(tokens.TryEnd(
        token,
        TaskEnd.Success(new JsonObject
        {
            ["manifest"] = result.Manifest,
            ["sha256"] = result.Sha256,
            ["files"] = result.Files,
            ["records"] = result.Records,
        })));

    // What a stop of this process breaks off is no failure: the next process does it again.
    public Task<bool> FailAsync(string error, string cause, CancellationToken cancellationToken) =>
        Task.FromResult(!stop.IsCancellationRequested && tokens.TryEnd(token, TaskEnd.Failure(error, cause)));
}
