using System.Text.Json.Nodes;
using Alicerce.Contract.Jobs;
using Alicerce.Local.Workflows.Services;
using Alicerce.States;

namespace Alicerce.Local.Workflows;

/// <summary>One try of a task: a call, and perhaps an answer by its token.</summary>
internal sealed class TaskCall(OpenExecution execution, JsonObject state, ServiceDirectory services, TaskTokens tokens, TimeProvider clock)
{
    private readonly string _resource = (string)state["Resource"]!;
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds((int)state["TimeoutSeconds"]!);

    /// <exception cref="TaskFailedException">The service or whoever had the token failed, or nobody answered in time.</exception>
    public async Task<JsonNode?> RunAsync(CancellationToken cancellationToken)
    {
        if (execution.Current.Answer is { } kept)
        {
            return kept.Open();
        }

        return _resource.EndsWith(".waitForTaskToken", StringComparison.Ordinal)
            ? await AskAsync(cancellationToken)
            : await CallAsync(null, cancellationToken);
    }

    private async Task<JsonNode?> CallAsync(string? token, CancellationToken cancellationToken)
    {
        var current = execution.Current;
        var parameters = execution.Values(current.Data, token).Resolve(state["Parameters"])!.AsObject();
        var call = new ServiceCall(_resource, parameters, JobId.ExecutionNameOf(current.JobId), current.State);
        using var overdue = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await services.CallAsync(call, overdue.Token).WaitAsync(_timeout, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            await overdue.CancelAsync();
            throw new TaskFailedException(TaskFailedException.Timeout, null);
        }
    }

    private async Task<JsonNode?> AskAsync(CancellationToken cancellationToken)
    {
        var earlier = execution.Current.Waiting;
        var token = earlier?.Token ?? Guid.NewGuid().ToString("N");
        var since = earlier?.Since ?? clock.GetUtcNow();
        // What a worker did it would do again; a person is asked once.
        var isRemembered = _resource == Functions.Asking;
        var task = new WaitingTask(clock, end => execution.Change(current => isRemembered ? current with { Answer = end } : current));
        tokens.Open(token, task);
        try
        {
            if (earlier is null)
            {
                await CallAsync(token, cancellationToken);
                if (isRemembered)
                {
                    // The question is in a mail: the next process waits for its answer, and asks no second time.
                    execution.Change(current => current with { Waiting = new WaitingToken(token, since) });
                }
            }

            var silence = (int?)state["HeartbeatSeconds"] is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
            var end = await task.WaitAsync(since, _timeout, silence, cancellationToken);
            return (end ?? throw new TaskFailedException(TaskFailedException.Timeout, null)).Open();
        }
        catch (WaitingTask.SilenceException)
        {
            throw new TaskFailedException(TaskFailedException.HeartbeatTimeout, null);
        }
        finally
        {
            tokens.Close(token);
        }
    }
}
