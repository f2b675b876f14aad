using System.Text.Json.Nodes;
using Alicerce.Local.Workflows.Services;
using Alicerce.States;

namespace Alicerce.Local.Workflows;

/// <summary>
/// Takes one execution from state to state. After a task that changed something it is kept before the next one that does,
/// so the next process goes on there: a task may be done again, and none is left out.
/// </summary>
internal sealed class ExecutionRun(
    OpenExecution execution, StateMachine machine, ServiceDirectory services, TaskTokens tokens, TimeProvider clock)
{
    private bool _hasNews;

    /// <returns>The end of the execution.</returns>
    /// <exception cref="IOException">It could not be kept; it goes on from where it was kept last.</exception>
    public async Task<ExecutionEnd> RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (execution.Current.End is { } end)
            {
                return end;
            }

            try
            {
                await TakeAsync(machine[execution.Current.State], cancellationToken);
            }
            catch (TaskFailedException failure)
            {
                execution.Close(failure.Error, failure.Cause);
            }
        }
    }

    private async Task TakeAsync(JsonObject state, CancellationToken cancellationToken)
    {
        var data = execution.Current.Data;
        var values = execution.Values(data);
        switch ((string)state["Type"]!)
        {
            case "Succeed":
                execution.Close(null, null);
                break;
            case "Fail":
                execution.Close(
                    (string?)values.Read((string)state["ErrorPath"]!), (string?)values.Read((string)state["CausePath"]!));
                break;
            case "Pass":
                Enter((string)state["Next"]!, values.Keep(state, values.Resolve(state["Parameters"])));
                break;
            case "Choice":
                Enter(Choices.Next(state, data), data);
                break;
            case "Wait":
                var left = execution.Current.EnteredAt + TimeSpan.FromSeconds((int)state["Seconds"]!) - clock.GetUtcNow();
                await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock, cancellationToken);
                Enter((string)state["Next"]!, data);
                break;
            case "Task":
                var (next, result) = await RunTaskAsync(state, values, cancellationToken);
                _hasNews |= Changes(state);
                Enter(next, result);
                break;
            case var type:
                throw new TaskFailedException("States.Runtime", $"States of the type `{type}` are not known here.");
        }
    }

    private async Task<(string Next, JsonNode? Data)> RunTaskAsync(
        JsonObject state, ExecutionData values, CancellationToken cancellationToken)
    {
        var errors = new ErrorHandling(state, Random.Shared);
        while (true)
        {
            try
            {
                var answer = await new TaskCall(execution, state, services, tokens, clock).RunAsync(cancellationToken);
                var selected = state["ResultSelector"] is { } selector ? execution.Values(answer).Resolve(selector) : answer;
                return ((string)state["Next"]!, values.Keep(state, selected));
            }
            catch (TaskFailedException failure)
            {
                if (errors.TryAgainAfter(failure) is { } pause)
                {
                    execution.Change(current => current with { Waiting = null, Answer = null });
                    await Task.Delay(pause, clock, cancellationToken);
                }
                else if (errors.GoOnAfter(failure, values) is { } next)
                {
                    return next;
                }
                else
                {
                    throw;
                }
            }
        }
    }

    private void Enter(string name, JsonNode? data)
    {
        // From what was kept, states that only compute or look come to the same again.
        var state = machine[name];
        var isKept = (string?)state["Type"] == "Wait" || (_hasNews && Changes(state));
        execution.Enter(name, data, isKept);
        _hasNews &= !isKept;
    }

    private static bool Changes(JsonObject state) =>
        (string?)state["Type"] == "Task" && !((string)state["Resource"]!).Contains(":describe", StringComparison.Ordinal);
}
