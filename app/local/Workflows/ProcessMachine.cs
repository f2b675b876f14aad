using System.Collections.Concurrent;
using System.Text.Json;
using Alicerce.Contract;
using Alicerce.Contract.Jobs;
using Alicerce.Ingest.Workflows;
using Alicerce.Lambda.Logging;
using Alicerce.Local.Workflows.Services;
using Alicerce.States;

namespace Alicerce.Local.Workflows;

/// <summary>
/// The process machine in this process, a run for each execution. What has not ended when the process does, the next one
/// goes on with; a name that was started once is started no second time.
/// </summary>
internal sealed class ProcessMachine(
    StateMachine machine, ExecutionStore executions, ServiceDirectory services, TaskTokens tokens, TimeProvider clock, JsonLog log)
    : IWorkflow, IAsyncDisposable
{
    // A disk that is full may have room again.
    private static readonly TimeSpan PauseAfterError = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Task> _running = new();

    public string ExecutionArnOf(string jobId) => Execution.ArnOf(jobId);

    public Task StartAsync(ProcessInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var execution = new Execution
        {
            JobId = input.JobId,
            StartedAt = now,
            State = machine.StartAt,
            EnteredAt = now,
            Data = JsonSerializer.SerializeToNode(input, ContractJson.Default.ProcessInput),
            Visited = [machine.StartAt],
        };
        if (executions.TryAdd(execution))
        {
            Run(execution);
        }

        return Task.CompletedTask;
    }

    /// <summary>Goes on with what an earlier process left.</summary>
    public void Resume()
    {
        foreach (var execution in executions.ListOpen(clock.GetUtcNow()))
        {
            Run(execution);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Values);
        _stop.Dispose();
    }

    private void Run(Execution execution) => _running[execution.JobId] = Task.Run(async () =>
    {
        try
        {
            while (!await TryRunAsync(execution))
            {
                await Task.Delay(PauseAfterError, clock, _stop.Token);
                execution = executions.Get(execution.JobId);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The next process goes on.
        }
        catch (Exception exception)
        {
            log.Error("execution-stopped", exception, ("jobId", execution.JobId));
        }
        finally
        {
            _running.TryRemove(execution.JobId, out _);
        }
    });

    /// <returns>False when it could not be kept, and has to go on from where it was kept last.</returns>
    private async Task<bool> TryRunAsync(Execution execution)
    {
        try
        {
            var end = await new ExecutionRun(new OpenExecution(execution, executions, clock), machine, services, tokens, clock)
                .RunAsync(_stop.Token);
            log.Information("execution-ended", ("jobId", execution.JobId), ("error", end.Error), ("cause", end.Cause));
            return true;
        }
        catch (IOException exception)
        {
            log.Error("execution-not-kept", exception, ("jobId", execution.JobId));
            return false;
        }
    }
}
