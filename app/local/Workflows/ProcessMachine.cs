using System.Collections.Concurrent;
using Alicerce.Approval;
using Alicerce.Approval.Decide;
using Alicerce.Approval.Notify;
using Alicerce.Contract.Approvals;
using Alicerce.Contract.Files;
using Alicerce.Contract.Jobs;
using Alicerce.Ingest.Workflows;
using Alicerce.Lambda.Logging;

namespace Alicerce.Local.Workflows;

/// <summary>
/// The process machine in this process: claim, ask, work, record, with the states that it has in the cloud. What has not
/// ended when the process does, the next one takes from its beginning; a decision that was taken stands.
/// </summary>
internal sealed class ProcessMachine(
    ExecutionStore executions, FileStates files, Notifier notifier, WorkerPool workers, long approvalFromBytes,
    TimeSpan approvalTimeout, TimeProvider clock, JsonLog log) : IWorkflow, IWaitingTasks, IAsyncDisposable
{
    private const string ArnPrefix = "arn:aws:states:local:000000000000:execution:process:";

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Task> _running = new();
    private readonly ConcurrentDictionary<string, (string JobId, TaskCompletionSource<ApprovalDecision> Decided)> _questions = new();

    public string ExecutionArnOf(string jobId) => ArnPrefix + JobId.ExecutionNameOf(jobId);

    public Task StartAsync(ProcessInput input, CancellationToken cancellationToken)
    {
        var execution = new Execution { Input = input, StartedAt = clock.GetUtcNow() };
        if (executions.TryAdd(execution))
        {
            Run(execution);
        }

        return Task.CompletedTask;
    }

    /// <summary>Goes on with what an earlier process left.</summary>
    public void Resume()
    {
        foreach (var execution in executions.ListOpen())
        {
            Run(execution);
        }
    }

    public Task<bool> TryDecideAsync(PendingApproval approval, ApprovalDecision decision, CancellationToken cancellationToken)
    {
        if (!_questions.TryRemove(approval.Request.TaskToken, out var question))
        {
            return Task.FromResult(false);
        }

        executions.Change(question.JobId, execution => execution with { Decision = decision });
        question.Decided.SetResult(decision);
        return Task.FromResult(true);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Values);
        workers.Dispose();
        _stop.Dispose();
    }

    private void Run(Execution execution)
    {
        var jobId = execution.Input.JobId;
        _running[jobId] = Task.Run(async () =>
        {
            try
            {
                await ProcessAsync(execution, ExecutionArnOf(jobId), _stop.Token);
                executions.Change(jobId, current => current with { IsClosed = true });
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // The next process goes on.
            }
            catch (Exception exception)
            {
                log.Error("execution-stopped", exception, ("jobId", jobId));
            }
            finally
            {
                _running.TryRemove(jobId, out _);
            }
        });
    }

    private async Task ProcessAsync(Execution execution, string arn, CancellationToken cancellationToken)
    {
        var input = execution.Input;
        if (!await files.TryClaimAsync(input, arn, cancellationToken))
        {
            log.Information("already-running", ("jobId", input.JobId));
            return;
        }

        if (input.Size >= approvalFromBytes)
        {
            var decision = execution.Decision ?? await AskAsync(input, arn, cancellationToken);
            if (decision != ApprovalDecision.Approve)
            {
                var (status, error) = decision is null
                    ? (FileStatus.Expired, "States.Timeout")
                    : (FileStatus.Rejected, ApprovalError.Rejected);
                await EndAsync(execution, status, error, arn, cancellationToken);
                return;
            }

            await files.TrySetAsync(input, FileStatus.Running, arn, FileItem.ApprovalId, cancellationToken);
        }

        switch (await workers.RunAsync(input, cancellationToken))
        {
            case TaskEnd.Succeeded { Result: var result }:
                await files.TryFinishAsync(input, result, arn, cancellationToken);
                await files.KeepRunAsync(execution, FileStatus.Done, FileItem.Manifest, result.Manifest, arn, cancellationToken);
                log.Information("file-processed", ("jobId", input.JobId), ("key", input.Key), ("manifest", result.Manifest));
                break;
            case TaskEnd.Failed { Error: var error, Cause: var cause }:
                log.Warning("file-failed", ("jobId", input.JobId), ("key", input.Key), ("error", error), ("cause", cause));
                await EndAsync(execution, FileStatus.Failed, error, arn, cancellationToken);
                break;
        }
    }

    private async Task EndAsync(Execution execution, FileStatus status, string error, string arn, CancellationToken cancellationToken)
    {
        await files.TryEndAsync(execution.Input, status, error, arn, cancellationToken);
        await files.KeepRunAsync(execution, status, "error", error, arn, cancellationToken);
    }

    /// <returns>Null when nobody decided in time.</returns>
    private async Task<ApprovalDecision?> AskAsync(ProcessInput input, string arn, CancellationToken cancellationToken)
    {
        await files.TrySetAsync(input, FileStatus.WaitingApproval, arn, null, cancellationToken);
        var token = Guid.NewGuid().ToString("N");
        var decided = new TaskCompletionSource<ApprovalDecision>(TaskCreationOptions.RunContinuationsAsynchronously);
        _questions[token] = (input.JobId, decided);
        try
        {
            await notifier.NotifyAsync(
                new ApprovalRequest
                {
                    TaskToken = token,
                    ExecutionArn = arn,
                    JobId = input.JobId,
                    Pk = input.Pk,
                    Bucket = input.Bucket,
                    Key = input.Key,
                    Size = input.Size,
                    MediaType = input.MediaType.Length > 0 ? input.MediaType : "application/octet-stream",
                },
                cancellationToken);
            return await decided.Task.WaitAsync(approvalTimeout, clock, cancellationToken);
        }
        catch (TimeoutException) when (_questions.TryRemove(token, out _))
        {
            return null;
        }
        catch (TimeoutException)
        {
            // Somebody decided in the last moment.
            return await decided.Task;
        }
        finally
        {
            _questions.TryRemove(token, out _);
        }
    }
}
