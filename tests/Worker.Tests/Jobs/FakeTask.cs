using Alicerce.Contract.Jobs;
using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Tests.Jobs;

internal sealed class FakeTask : ITask
{
    private readonly TaskCompletionSource _firstBeat = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool Waits { get; set; } = true;

    public Exception? Unreachable { get; set; }

    public List<string> Answers { get; } = [];

    public Task FirstBeat => _firstBeat.Task;

    public Task<bool> BeatAsync(CancellationToken cancellationToken)
    {
        _firstBeat.TrySetResult();
        return AnswerAsync(null);
    }

    public Task<bool> SucceedAsync(WorkerResult result, CancellationToken cancellationToken) =>
        AnswerAsync($"success {result.Manifest} {result.Files} {result.Records}");

    public Task<bool> FailAsync(string error, string cause, CancellationToken cancellationToken) =>
        AnswerAsync($"failure {error}: {cause}");

    private Task<bool> AnswerAsync(string? answer)
    {
        if (Unreachable is not null)
        {
            return Task.FromException<bool>(Unreachable);
        }

        if (Waits && answer is not null)
        {
            Answers.Add(answer);
        }

        return Task.FromResult(Waits);
    }
}
